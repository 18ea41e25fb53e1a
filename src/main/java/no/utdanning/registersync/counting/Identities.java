package no.utdanning.registersync.counting;

import java.math.BigDecimal;
import java.util.List;
import no.utdanning.registersync.counting.PublishedPositions.Depth;
import no.utdanning.registersync.linking.Fraction;
import no.utdanning.registersync.register.UnoId;
import org.jspecify.annotations.Nullable;

/**
 * Checks, for one audience, the identities that the figures of the contract's section 4.4 must
 * satisfy in every area. What they compare was added up on different ways: occupation by
 * occupation, title by title, and at each level of areas by itself.
 *
 * <p>Positions that are taken over are as they were put out: decimals rounded. That they held
 * before they were rounded was checked when they were worked out, from the same cells and links.
 * Here their whole numbers are checked again, and that they add up with the rest, so that lines
 * that belong to other cells are found out.
 */
final class Identities {
  private final AreaGrid grid;
  private final long[] sumOfTotals;
  private final ExactSum[] sumOfApportioned;

  /** The part of the sums that is made of rounded terms, in hundredths, and how many there are. */
  private final long[] hundredthsTakenOver;

  private final int[] rounded;

  Identities(AreaGrid grid) {
    this.grid = grid;
    this.sumOfTotals = new long[grid.size()];
    this.sumOfApportioned = new ExactSum[grid.size()];
    this.hundredthsTakenOver = new long[grid.size()];
    this.rounded = new int[grid.size()];
    for (int area = 0; area < grid.size(); area++) {
      sumOfApportioned[area] = new ExactSum();
    }
  }

  /** Takes in an occupation, and checks what must hold for it alone. */
  void occupation(UnoId occupation, @Nullable PositionSums[] sums) {
    @Nullable PositionSums[] fromParts = new PositionSums[grid.size()];
    for (int area = grid.size() - 1; area >= 0; area--) {
      PositionSums sum = sums[area];
      if (sum == null) {
        continue;
      }
      if (!sum.apportioned().isBetween(sum.own(), sum.total())) {
        throw breach("own <= apportioned <= total of " + occupation, area);
      }
      sumOfTotals[area] += sum.total();
      sumOfApportioned[area].add(sum.apportioned());
      if (area != AreaGrid.COUNTRY) {
        int parent = grid.parent(area);
        PositionSums parts = fromParts[parent];
        if (parts == null) {
          parts = new PositionSums();
          fromParts[parent] = parts;
        }
        parts.add(sum);
      }
    }
    for (int area = 0; area < grid.firstMunicipality(); area++) {
      if (!PositionSums.areEqual(sums[area], fromParts[area])) {
        throw breach("parts sum to their area for " + occupation, area);
      }
    }
  }

  /**
   * Takes in an occupation as it is published, and checks what can be seen of it.
   *
   * @param depth which areas are at hand
   */
  void takenOver(UnoId occupation, @Nullable Positions[] published, Depth depth) {
    boolean isWhole = depth == Depth.MUNICIPALITIES;
    int wholes = isWhole ? grid.firstMunicipality() : AreaGrid.COUNTRY + 1;
    long[] fromParts = new long[grid.size()];
    for (int area = (isWhole ? grid.size() : grid.firstMunicipality()) - 1; area >= 0; area--) {
      Positions positions = published[area];
      long total = positions == null ? 0 : positions.total();
      if (area < wholes && total != fromParts[area]) {
        throw breach("parts sum to their area for " + occupation, area);
      }
      if (positions == null) {
        continue;
      }
      BigDecimal apportioned = positions.apportioned();
      if (apportioned.compareTo(BigDecimal.valueOf(positions.own())) < 0
          || apportioned.compareTo(BigDecimal.valueOf(total)) > 0) {
        throw breach("own <= apportioned <= total of " + occupation, area);
      }
      sumOfTotals[area] += total;
      hundredthsTakenOver[area] += apportioned.unscaledValue().longValueExact();
      rounded[area]++;
      if (area != AreaGrid.COUNTRY) {
        fromParts[grid.parent(area)] += total;
      }
    }
  }

  /** Whether apportioned positions add up, as nearly as those that were rounded can tell. */
  private boolean isApportioned(int area, long linked) {
    ExactSum sum = new ExactSum();
    sum.add(sumOfApportioned[area]);
    sum.add(hundredthsTakenOver[area], Fraction.of(1, 100));
    // Each is rounded by at most half a hundredth.
    long most = (rounded[area] + 199) / 200;
    return sum.isBetween(Math.max(0, linked - most), linked + most);
  }

  /** The naive sums over the occupations taken in, by area of the grid. */
  long[] sumOverOccupations() {
    return sumOfTotals.clone();
  }

  /**
   * Checks published areas, the country and the counties, against the occupations, which have all
   * been taken in.
   */
  void takenOver(AreaTotals.AreaPositions[] published) {
    for (int area = 0; area < grid.firstMunicipality(); area++) {
      check(
          published[area].sumOverOccupations() == sumOfTotals[area],
          "totals of occupations sum to their area",
          area);
    }
  }

  /** Checks the areas against the occupations, which have all been taken in. */
  void areas(List<AreaCounter.Sums> sums) {
    long[] all = new long[grid.size()];
    ExactSum[] fte = new ExactSum[grid.size()];
    for (int area = 0; area < sums.size(); area++) {
      fte[area] = new ExactSum();
    }
    for (int area = 0; area < sums.size(); area++) {
      AreaCounter.Sums sum = sums.get(area);
      check(
          sum.linked + sum.unlinked + sum.unknown == sum.all,
          "linked + unlinked + unknown = all",
          area);
      check(
          sumOfTotals[area] - sum.linked == sum.overcount,
          "sum of totals - linked = overcount",
          area);
      check(
          isApportioned(area, sum.all - sum.unlinked - sum.unknown),
          "sum of apportioned + unlinked + unknown = all",
          area);
      if (area != AreaGrid.COUNTRY) {
        all[grid.parent(area)] += sum.all;
        fte[grid.parent(area)].add(sum.microFte);
      }
    }
    for (int area = 0; area < grid.firstMunicipality(); area++) {
      check(all[area] == sums.get(area).all, "positions of the parts sum to their area", area);
      check(
          fte[area].isEqualTo(sums.get(area).microFte), "FTE of the parts sum to their area", area);
    }
  }

  /** Checks that distinct totals are additive over clusters of any size. */
  void clusters(List<ClusterFigures> clusters, AreaCounter.Sums country) {
    long linked = 0;
    for (ClusterFigures figures : clusters) {
      ClusterFigures.ClusterPositions positions = figures.positions();
      if (positions != null) {
        linked += positions.linked();
        if (positions.sumOverOccupations() - positions.linked() != positions.overcount()) {
          throw breach(
              "sum of totals - linked = overcount of cluster " + figures.cluster().id(),
              AreaGrid.COUNTRY);
        }
      }
    }
    check(
        clusters.stream().allMatch(figures -> figures.positions() == null)
            || linked == country.linked,
        "distinct totals of clusters sum to linked",
        0);
  }

  /** Checks that contracts of the parts sum to their area. */
  void apprentices(AreaTotals.AreaApprentices[] figures) {
    long[] contracts = new long[grid.size()];
    for (int area = 1; area < figures.length; area++) {
      contracts[grid.parent(area)] += figures[area].contracts();
    }
    for (int area = 0; area < grid.firstMunicipality(); area++) {
      check(
          contracts[area] == figures[area].contracts(),
          "contracts of the parts sum to their area",
          area);
    }
  }

  private void check(boolean holds, String identity, int area) {
    if (!holds) {
      throw breach(identity, area);
    }
  }

  private IdentityBreach breach(String identity, int area) {
    return new IdentityBreach(identity, grid.area(area));
  }
}
