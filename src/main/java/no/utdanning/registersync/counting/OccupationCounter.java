package no.utdanning.registersync.counting;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.utdanning.registersync.linking.Fraction;
import no.utdanning.registersync.linking.Linkage;
import no.utdanning.registersync.linking.Relation;
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

  /** Whether the occupation's positions are known: it has a used title, and there is employment. */
  boolean hasPositions(UnoId occupation) {
    return inputs.employment() != null && hasTitle(occupation);
  }

  private boolean hasTitle(UnoId occupation) {
    return !linkage.titles().codes(occupation).isEmpty();
  }

  /** The sums as they are put out, in each area of the grid; null where there is nothing. */
  @Nullable Positions[] rounded(@Nullable PositionSums[] sums, DistinctByArea workplaces) {
    @Nullable Positions[] positions = new Positions[grid.size()];
    for (int area = 0; area < grid.size(); area++) {
      PositionSums sum = sums[area];
      if (sum != null || workplaces.count(area) > 0) {
        positions[area] = (sum == null ? new PositionSums() : sum).rounded(workplaces.count(area));
      }
    }
    return positions;
  }

  /**
   * The rows of the occupation: the country's, and those of areas where some figure is.
   *
   * @param positions in each area of the grid; null where there is nothing
   */
  List<OccupationFigures> rows(
      UnoId occupation, @Nullable Positions[] positions, Apprentices[] apprentices) {
    return rows(occupation, positions, apprentices, grid.size());
  }

  /** The same, of the country and the counties alone. */
  List<OccupationFigures> countyRows(
      UnoId occupation, @Nullable Positions[] positions, Apprentices[] apprentices) {
    return rows(occupation, positions, apprentices, grid.firstMunicipality());
  }

  private List<OccupationFigures> rows(
      UnoId occupation, @Nullable Positions[] positions, Apprentices[] apprentices, int areas) {
    boolean hasTitle = hasTitle(occupation);
    boolean hasPositions = hasPositions(occupation);
    boolean hasApprentices = !inputs.vigo().isEmpty();
    List<OccupationFigures> rows = new ArrayList<>();
    for (int area = 0; area < areas; area++) {
      Positions here = positions[area];
      OccupationFigures row =
          new OccupationFigures(
              occupation,
              grid.area(area),
              hasTitle,
              hasPositions ? (here == null ? Positions.NOTHING : here) : null,
              hasApprentices ? apprentices[area] : null);
      if (area == AreaGrid.COUNTRY || row.hasFigure()) {
        rows.add(row);
      }
    }
    rows.sort((a, b) -> a.area().compareTo(b.area()));
    return rows;
  }

  /** What the registers of training say of its workplaces. */
  WorkplaceTraining training(UnoId occupation) {
    return new WorkplaceTraining(
        occupation,
        hasPositions(occupation),
        !inputs.vigo().isEmpty(),
        linkage.trades().codes(occupation),
        vigo,
        directory);
  }

  /** The positions that one workplace has of an occupation, while they are gathered. */
  private static final class AtWorkplace {
    long positions;
    long shared;
    final ExactSum microFte = new ExactSum();
  }

  /** Every named workplace with a position, a running contract or a valid approval in it. */
  List<WorkplaceFigures> named(UnoId occupation, WorkplaceTraining training) {
    Int2ObjectOpenHashMap<AtWorkplace> gathered = gatherPositions(occupation);
    int[] numbers = union(gathered.keySet(), training.workplaces());
    List<WorkplaceFigures> named = new ArrayList<>(numbers.length);
    for (int number : numbers) {
      AtWorkplace at = gathered.get(number);
      named.add(at == null ? training.withoutPositions(number) : training.row(number, protect(at)));
    }
    return named;
  }

  private static int[] union(IntSet some, int[] others) {
    IntOpenHashSet all = new IntOpenHashSet(some);
    all.addAll(IntArrayList.wrap(others));
    int[] sorted = all.toIntArray();
    Arrays.sort(sorted);
    return sorted;
  }

  private Int2ObjectOpenHashMap<AtWorkplace> gatherPositions(UnoId occupation) {
    Int2ObjectOpenHashMap<AtWorkplace> gathered = new Int2ObjectOpenHashMap<>();
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
    return gathered;
  }

  private WorkplaceFigures.WorkplacePositions protect(AtWorkplace at) {
    return WorkplaceFigures.WorkplacePositions.protect(
        at.positions, at.shared, at.microFte.rounded(PositionSums.MILLIONTHS), inputs.smallCells());
  }
}
