package no.utdanning.registersync.counting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import no.utdanning.registersync.linking.Linkage;
import no.utdanning.registersync.linking.Relation;
import no.utdanning.registersync.register.Area;

/** Adds up all positions and contracts of each area, each once, linked or not. */
final class AreaCounter {
  private final FigureInputs inputs;
  private final Linkage linkage;
  private final AreaGrid grid;
  private final VigoIndex vigo;

  AreaCounter(FigureInputs inputs, AreaGrid grid, VigoIndex vigo) {
    this.inputs = inputs;
    this.linkage = inputs.linkage();
    this.grid = grid;
    this.vigo = vigo;
  }

  /** The positions of one area, by what is known of their titles. */
  static final class Sums {
    long all;
    long linked;
    long unlinked;
    long unknown;
    long onSharedTitles;
    long overcount;
    final ExactSum microFte = new ExactSum();

    private void add(Relation relation, boolean inCatalogue, TitleCells.Column column, int cell) {
      long count = column.positions(cell);
      all += count;
      if (relation.isLinked()) {
        linked += count;
      } else if (inCatalogue) {
        unlinked += count;
      } else {
        unknown += count;
      }
      if (relation.isShared()) {
        onSharedTitles += count;
      }
      overcount += relation.overcounts() * count;
      column.addMicroFteTo(microFte, cell);
    }
  }

  /** The sums of each area of the grid. */
  Sums[] positions(TitleCells cells) {
    Sums[] sums = new Sums[grid.size()];
    for (int area = 0; area < sums.length; area++) {
      sums[area] = new Sums();
    }
    cells
        .byTitle()
        .forEach(
            (title, column) -> {
              Relation relation = linkage.titles().relation(title);
              boolean inCatalogue = linkage.catalogue().containsKey(title);
              for (int cell = 0; cell < column.size(); cell++) {
                int municipality = grid.municipality(column.municipality(cell));
                sums[municipality].add(relation, inCatalogue, column, cell);
                sums[grid.county(municipality)].add(relation, inCatalogue, column, cell);
                sums[AreaGrid.COUNTRY].add(relation, inCatalogue, column, cell);
              }
            });
    return sums;
  }

  /** Distinct workplaces with a position, in any title. */
  DistinctByArea workplaces() {
    DistinctByArea distinct = new DistinctByArea(grid);
    EmploymentCells cells = inputs.cells();
    for (int cell = 0; cell < cells.size(); cell++) {
      if (cells.workplace(cell) != EmploymentCells.HOUSEHOLD) {
        distinct.add(cells.workplace(cell), grid.municipality(cells.municipality(cell)));
      }
    }
    return distinct;
  }

  /**
   * @param sumOverOccupations the naive sum of running contracts, by area of the grid
   */
  AreaTotals.AreaApprentices[] apprentices(long[] sumOverOccupations) {
    TrainingByArea training = new TrainingByArea(grid);
    long[] linked = new long[grid.size()];
    vigo.contractsByTrade()
        .forEach(
            (trade, contracts) -> {
              contracts.forEach(training::add);
              if (linkage.trades().relation(trade).isLinked()) {
                contracts.forEach(
                    running -> grid.addTo(linked, running.municipality(), running.count()));
              }
            });
    vigo.approvalsByTrade().values().forEach(approvals -> approvals.forEach(training::add));
    AreaTotals.AreaApprentices[] figures = new AreaTotals.AreaApprentices[grid.size()];
    for (int area = 0; area < figures.length; area++) {
      figures[area] =
          new AreaTotals.AreaApprentices(
              training.contracts(area),
              linked[area],
              sumOverOccupations[area],
              training.trainers(area),
              training.withApprentices(area),
              training.offices(area));
    }
    return figures;
  }

  /** The sums as they are put out, in each area of the grid. */
  AreaTotals.AreaPositions[] rounded(
      List<Sums> sums, long[] sumOverOccupations, DistinctByArea workplaces) {
    AreaTotals.AreaPositions[] positions = new AreaTotals.AreaPositions[grid.size()];
    for (int area = 0; area < positions.length; area++) {
      positions[area] = rounded(sums.get(area), sumOverOccupations[area], workplaces.count(area));
    }
    return positions;
  }

  /**
   * Published positions, in each area of the grid.
   *
   * @throws IllegalStateException when some are in another area
   */
  AreaTotals.AreaPositions[] takenOver(Map<Area, AreaTotals.AreaPositions> published) {
    AreaTotals.AreaPositions[] positions = new AreaTotals.AreaPositions[grid.size()];
    Arrays.fill(positions, AreaTotals.AreaPositions.NOTHING);
    published.forEach(
        (area, there) -> {
          int index = grid.find(area);
          if (index >= 0) {
            positions[index] = there;
          } else if (!there.isZero()) {
            throw new IllegalStateException(
                "positions are published in " + area + ", which has none");
          }
        });
    return positions;
  }

  /**
   * The country's row, and those of areas where some figure is.
   *
   * @param positions in each area of the grid
   * @param apprentices likewise
   */
  List<AreaTotals> rows(
      AreaTotals.AreaPositions[] positions, AreaTotals.AreaApprentices[] apprentices) {
    List<AreaTotals> rows = new ArrayList<>();
    for (int area = 0; area < grid.size(); area++) {
      AreaTotals row =
          new AreaTotals(
              grid.area(area),
              inputs.employment() == null ? null : positions[area],
              inputs.vigo().isEmpty() ? null : apprentices[area]);
      if (area == AreaGrid.COUNTRY || row.hasFigure()) {
        rows.add(row);
      }
    }
    rows.sort((a, b) -> a.area().compareTo(b.area()));
    return rows;
  }

  private static AreaTotals.AreaPositions rounded(Sums sums, long naive, long workplaces) {
    return new AreaTotals.AreaPositions(
        sums.all,
        sums.linked,
        sums.unlinked,
        sums.unknown,
        sums.onSharedTitles,
        naive,
        sums.overcount,
        sums.microFte.rounded(PositionSums.MILLIONTHS),
        workplaces);
  }
}
