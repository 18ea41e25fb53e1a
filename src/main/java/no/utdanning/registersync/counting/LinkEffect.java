package no.utdanning.registersync.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.linking.Linkage;
import no.utdanning.registersync.linking.Links;
import no.utdanning.registersync.linking.Relation;
import no.utdanning.registersync.register.Area;
import no.utdanning.registersync.register.Occupation;
import no.utdanning.registersync.register.TitleCode;
import no.utdanning.registersync.register.TradeCode;
import no.utdanning.registersync.register.UnoId;
import org.jspecify.annotations.Nullable;

/**
 * What other links would make of an edition's exact figures: those of before and of after, worked
 * out by the code that works out an edition, but only where a changed link reaches. Occupations,
 * titles and data are the same on both sides.
 */
public final class LinkEffect {
  private final FigureInputs before;
  private final FigureInputs after;
  private final AreaGrid grid;
  private final TitleCells cells;
  private final VigoIndex vigo;

  /**
   * @param before the edition as it is
   * @param after its reference set with other links
   */
  public LinkEffect(FigureInputs before, Linkage after) {
    this.before = before;
    this.after = new FigureInputs(after, before.employment(), before.vigo(), before.smallCells());
    this.grid = new AreaGrid(before.municipalities());
    this.cells = before.cells().byTitle();
    this.vigo = new VigoIndex(before.vigo());
  }

  /**
   * A title that is linked otherwise: other occupations, or other weights.
   *
   * @param positions in the country; null before the first employment slice
   */
  public record TitleChange(
      TitleCode title, Relation before, Relation after, @Nullable Long positions) {}

  /**
   * A trade that is linked otherwise.
   *
   * @param contracts running ones in the country; null before the first Vigo slice
   */
  public record TradeChange(
      TradeCode trade, Relation before, Relation after, @Nullable Long contracts) {}

  /**
   * An occupation some figure of which is another.
   *
   * @param before in the country
   * @param after in the country
   */
  public record OccupationChange(
      Occupation occupation, OccupationFigures before, OccupationFigures after) {}

  /** An area's figures before and after; they may be the same. */
  public record AreaChange(Area area, LinkedTotals before, LinkedTotals after) {
    public boolean changesNothing() {
      return before.equals(after);
    }
  }

  /** The titles that are linked otherwise, sorted. */
  public List<TitleChange> titles() {
    return changedTitles().stream()
        .map(
            title ->
                new TitleChange(
                    title,
                    before.linkage().titles().relation(title),
                    after.linkage().titles().relation(title),
                    positions(title)))
        .toList();
  }

  /** Positions of a title in the country; null before the first employment slice. */
  public @Nullable Long positions(TitleCode title) {
    if (before.employment() == null) {
      return null;
    }
    TitleCells.Column column = cells.find(title);
    return column == null ? 0 : column.positions();
  }

  /** The trades that are linked otherwise, sorted. */
  public List<TradeChange> trades() {
    return changedTrades().stream()
        .map(
            trade ->
                new TradeChange(
                    trade,
                    before.linkage().trades().relation(trade),
                    after.linkage().trades().relation(trade),
                    contracts(trade)))
        .toList();
  }

  /** Running contracts of a trade in the country; null before the first Vigo slice. */
  public @Nullable Long contracts(TradeCode trade) {
    return before.vigo().isEmpty()
        ? null
        : vigo.contracts(trade).stream().mapToLong(VigoData.Contracts::count).sum();
  }

  /** The occupations some figure of which is another, in some area, sorted. */
  public List<OccupationChange> occupations() {
    OccupationCounter counterBefore = new OccupationCounter(before, grid, vigo);
    OccupationCounter counterAfter = new OccupationCounter(after, grid, vigo);
    List<OccupationChange> changes = new ArrayList<>();
    for (UnoId id : touchedOccupations()) {
      List<OccupationFigures> rowsBefore = rows(counterBefore, id);
      List<OccupationFigures> rowsAfter = rows(counterAfter, id);
      if (!rowsBefore.equals(rowsAfter)) {
        changes.add(
            new OccupationChange(
                Objects.requireNonNull(before.linkage().occupations().get(id)),
                country(rowsBefore),
                country(rowsAfter)));
      }
    }
    return changes;
  }

  private List<OccupationFigures> rows(OccupationCounter counter, UnoId id) {
    return counter.rows(
        id,
        counter.rounded(counter.positions(id, cells), counter.workplaces(id)),
        counter.apprentices(id));
  }

  private static OccupationFigures country(List<OccupationFigures> rows) {
    return rows.stream().filter(row -> row.area().equals(Area.COUNTRY)).findFirst().orElseThrow();
  }

  private SortedSet<UnoId> touchedOccupations() {
    SortedSet<UnoId> touched = new TreeSet<>();
    for (TitleCode title : changedTitles()) {
      touched.addAll(before.linkage().titles().relation(title).occupations());
      touched.addAll(after.linkage().titles().relation(title).occupations());
    }
    for (TradeCode trade : changedTrades()) {
      touched.addAll(before.linkage().trades().relation(trade).occupations());
      touched.addAll(after.linkage().trades().relation(trade).occupations());
    }
    return touched;
  }

  /** What there is to look at in the titles and trades as they are linked now. */
  public List<Finding> findingsBefore() {
    return findings(before);
  }

  /** What there would be to look at. */
  public List<Finding> findingsAfter() {
    return findings(after);
  }

  private List<Finding> findings(FigureInputs inputs) {
    FigureFindings findings = new FigureFindings(inputs);
    inputs
        .linkage()
        .occupations()
        .values()
        .forEach(occupation -> findings.occupation(occupation, List.of(), List.of()));
    findings.areas(FigureReader.Audience.INTERNAL, List.of());
    findings.titles(FigureReader.Audience.INTERNAL, new TitleCounter(inputs).titles(cells));
    return findings.findings();
  }

  /** The country, then every other area that has figures, sorted. */
  public List<AreaChange> areas() {
    LinkedSums titlesBefore = new LinkedSums(grid);
    cells
        .byTitle()
        .forEach(
            (title, column) -> {
              Relation relation = before.linkage().titles().relation(title);
              for (int cell = 0; cell < column.size(); cell++) {
                titlesBefore.add(relation, column.municipality(cell), column.positions(cell));
              }
            });
    LinkedSums titlesAfter = titlesBefore.copy();
    for (TitleChange change : titles()) {
      TitleCells.Column column = cells.find(change.title());
      for (int cell = 0; column != null && cell < column.size(); cell++) {
        titlesAfter.move(
            change.before(), change.after(), column.municipality(cell), column.positions(cell));
      }
    }
    LinkedSums tradesBefore = new LinkedSums(grid);
    vigo.contractsByTrade()
        .forEach(
            (trade, contracts) -> {
              Relation relation = before.linkage().trades().relation(trade);
              contracts.forEach(at -> tradesBefore.add(relation, at.municipality(), at.count()));
            });
    LinkedSums tradesAfter = tradesBefore.copy();
    for (TradeChange change : trades()) {
      vigo.contracts(change.trade())
          .forEach(
              at ->
                  tradesAfter.move(change.before(), change.after(), at.municipality(), at.count()));
    }
    List<AreaChange> areas = new ArrayList<>(grid.size());
    for (int area = 0; area < grid.size(); area++) {
      areas.add(
          new AreaChange(
              grid.area(area),
              totals(titlesBefore, tradesBefore, area),
              totals(titlesAfter, tradesAfter, area)));
    }
    return areas;
  }

  private LinkedTotals totals(LinkedSums titles, LinkedSums trades, int area) {
    return new LinkedTotals(
        before.employment() == null ? null : titles.in(area),
        before.vigo().isEmpty() ? null : trades.in(area));
  }

  private SortedSet<TitleCode> changedTitles() {
    return changed(before.linkage().titles(), after.linkage().titles());
  }

  private SortedSet<TradeCode> changedTrades() {
    return changed(before.linkage().trades(), after.linkage().trades());
  }

  private static <C extends Comparable<C>> SortedSet<C> changed(Links<C> before, Links<C> after) {
    SortedSet<C> codes = new TreeSet<>(before.relations().keySet());
    codes.addAll(after.relations().keySet());
    codes.removeIf(code -> before.relation(code).equals(after.relation(code)));
    return codes;
  }
}
