package no.utdanning.registersync.counting;

import it.unimi.dsi.fastutil.ints.Int2ObjectRBTreeMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import no.utdanning.registersync.linking.Fraction;
import no.utdanning.registersync.linking.Linkage;
import no.utdanning.registersync.linking.Relation;
import no.utdanning.registersync.register.OrganisationNumber;
import no.utdanning.registersync.register.TitleCode;
import no.utdanning.registersync.register.TradeCode;
import no.utdanning.registersync.register.UnoId;
import org.jspecify.annotations.Nullable;

/** Works out the figures of one occupation at a time. */
final class OccupationCounter {
  private final FigureInputs inputs;
  private final Linkage linkage;
  private final AreaGrid grid;
  private final VigoIndex vigo;
  private final WorkplaceDirectory directory;

  OccupationCounter(FigureInputs inputs, AreaGrid grid, VigoIndex vigo) {
    this.inputs = inputs;
    this.linkage = inputs.linkage();
    this.grid = grid;
    this.vigo = vigo;
    this.directory = new WorkplaceDirectory(inputs.employment(), inputs.vigo());
  }

  /** own, shared, apportioned and FTE in each area of the grid; null where there is nothing. */
  @Nullable PositionSums[] positions(UnoId occupation, TitleCells cells) {
    @Nullable PositionSums[] sums = new PositionSums[grid.size()];
    for (TitleCode title : linkage.titles().codes(occupation)) {
      TitleCells.Column column = cells.find(title);
      if (column == null) {
        continue;
      }
      Relation relation = linkage.titles().relation(title);
      for (int cell = 0; cell < column.size(); cell++) {
        int municipality = grid.municipality(column.municipality(cell));
        at(sums, municipality).add(occupation, relation, column, cell);
        at(sums, grid.county(municipality)).add(occupation, relation, column, cell);
        at(sums, AreaGrid.COUNTRY).add(occupation, relation, column, cell);
      }
    }
    return sums;
  }

  private static PositionSums at(@Nullable PositionSums[] sums, int area) {
    PositionSums sum = sums[area];
    if (sum == null) {
      sum = new PositionSums();
      sums[area] = sum;
    }
    return sum;
  }

  /** bedrifter(o,a): distinct workplaces with a position in a used title; always exact. */
  DistinctByArea workplaces(UnoId occupation) {
    DistinctByArea distinct = new DistinctByArea(grid);
    EmploymentCells cells = inputs.cells();
    for (TitleCode title : linkage.titles().codes(occupation)) {
      int end = cells.firstOf(title.number() + 1);
      for (int cell = cells.firstOf(title.number()); cell < end; cell++) {
        if (cells.workplace(cell) != EmploymentCells.HOUSEHOLD) {
          distinct.add(cells.workplace(cell), grid.municipality(cells.municipality(cell)));
        }
      }
    }
    return distinct;
  }

  /** The apprenticeship figures in each area of the grid. */
  Apprentices[] apprentices(UnoId occupation) {
    TrainingByArea training = new TrainingByArea(grid);
    long[] own = new long[grid.size()];
    for (TradeCode trade : linkage.trades().codes(occupation)) {
      vigo.contracts(trade).forEach(training::add);
      vigo.approvals(trade).forEach(training::add);
      if (!linkage.trades().relation(trade).isShared()) {
        vigo.contracts(trade)
            .forEach(running -> grid.addTo(own, running.municipality(), running.count()));
      }
    }
    Apprentices[] figures = new Apprentices[grid.size()];
    for (int area = 0; area < figures.length; area++) {
      figures[area] =
          new Apprentices(
              training.contracts(area),
              own[area],
              training.contracts(area) - own[area],
              training.trainers(area),
              training.withApprentices(area),
              training.offices(area));
    }
    return figures;
  }

  /** The rows of the occupation: the country's, and those of areas where some figure is. */
  List<OccupationFigures> rows(
      UnoId occupation,
      @Nullable PositionSums[] sums,
      DistinctByArea workplaces,
      Apprentices[] apprentices) {
    boolean hasTitle = !linkage.titles().codes(occupation).isEmpty();
    boolean hasPositions = hasTitle && inputs.employment() != null;
    boolean hasApprentices = !inputs.vigo().isEmpty();
    List<OccupationFigures> rows = new ArrayList<>();
    for (int area = 0; area < grid.size(); area++) {
      PositionSums sum = sums[area];
      OccupationFigures row =
          new OccupationFigures(
              occupation,
              grid.area(area),
              hasTitle,
              hasPositions
                  ? (sum == null ? new PositionSums() : sum).rounded(workplaces.count(area))
                  : null,
              hasApprentices ? apprentices[area] : null);
      if (area == AreaGrid.COUNTRY || row.hasFigure()) {
        rows.add(row);
      }
    }
    rows.sort((a, b) -> a.area().compareTo(b.area()));
    return rows;
  }

  /** What one workplace has of an occupation, while it is gathered. */
  private static final class AtWorkplace {
    long positions;
    long shared;
    final ExactSum microFte = new ExactSum();
    long contracts;
    boolean approved;
    final SortedSet<String> offices = new TreeSet<>();
  }

  /** Every named workplace with a position, a running contract or a valid approval in it. */
  List<WorkplaceFigures> named(UnoId occupation) {
    Int2ObjectRBTreeMap<AtWorkplace> gathered = new Int2ObjectRBTreeMap<>();
    gatherPositions(occupation, gathered);
    Set<TradeCode> trades = linkage.trades().codes(occupation);
    gatherApprentices(trades, gathered);
    boolean hasPositions =
        inputs.employment() != null && !linkage.titles().codes(occupation).isEmpty();
    List<WorkplaceFigures> named = new ArrayList<>(gathered.size());
    gathered
        .int2ObjectEntrySet()
        .forEach(
            entry -> {
              AtWorkplace at = entry.getValue();
              int number = entry.getIntKey();
              named.add(
                  new WorkplaceFigures(
                      occupation,
                      directory.get(number),
                      hasPositions ? protect(at) : null,
                      inputs.vigo().isEmpty() ? null : apprentices(number, at, trades)));
            });
    return named;
  }

  private void gatherPositions(UnoId occupation, Int2ObjectRBTreeMap<AtWorkplace> gathered) {
    EmploymentCells cells = inputs.cells();
    for (TitleCode title : linkage.titles().codes(occupation)) {
      boolean shared = linkage.titles().relation(title).isShared();
      int end = cells.firstOf(title.number() + 1);
      for (int cell = cells.firstOf(title.number()); cell < end; cell++) {
        if (cells.workplace(cell) == EmploymentCells.HOUSEHOLD) {
          continue;
        }
        AtWorkplace at = gathered.computeIfAbsent(cells.workplace(cell), w -> new AtWorkplace());
        at.positions += cells.positions(cell);
        at.shared += shared ? cells.positions(cell) : 0;
        at.microFte.add(cells.microFte(cell));
        BigDecimal finer = cells.finerFte(cell);
        if (finer != null) {
          at.microFte.add(Fraction.of(finer));
        }
      }
    }
  }

  private void gatherApprentices(Set<TradeCode> trades, Int2ObjectRBTreeMap<AtWorkplace> gathered) {
    for (TradeCode trade : trades) {
      for (VigoData.Contracts running : vigo.contracts(trade)) {
        gathered.computeIfAbsent(running.workplace(), w -> new AtWorkplace()).contracts +=
            running.count();
      }
      for (VigoData.Approval approval : vigo.approvals(trade)) {
        AtWorkplace at = gathered.computeIfAbsent(approval.workplace(), w -> new AtWorkplace());
        at.approved = true;
        if (approval.office() != OrganisationNumber.NONE) {
          at.offices.add(OrganisationNumber.text(approval.office()));
        }
      }
    }
  }

  private WorkplaceFigures.WorkplacePositions protect(AtWorkplace at) {
    return WorkplaceFigures.WorkplacePositions.protect(
        at.positions, at.shared, at.microFte.rounded(PositionSums.MILLIONTHS), inputs.smallCells());
  }

  private WorkplaceFigures.WorkplaceApprentices apprentices(
      int number, AtWorkplace at, Set<TradeCode> trades) {
    return new WorkplaceFigures.WorkplaceApprentices(
        at.contracts,
        vigo.contractsAt(number),
        at.approved,
        !trades.containsAll(vigo.approvedAt(number)),
        List.copyOf(at.offices));
  }
}
