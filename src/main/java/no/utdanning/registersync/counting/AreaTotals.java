package no.utdanning.registersync.counting;

import java.math.BigDecimal;
import no.utdanning.registersync.register.Area;
import org.jspecify.annotations.Nullable;

/**
 * All positions and contracts of an area, each once.
 *
 * @param positions null before the first employment slice
 * @param apprentices null before the first Vigo slice
 */
public record AreaTotals(
    Area area, @Nullable AreaPositions positions, @Nullable AreaApprentices apprentices) {

  /**
   * @param all N: linked + unlinked + unknown
   * @param linked on titles with an occupation: the distinct total of all occupations
   * @param unlinked on catalogue titles without one
   * @param unknown on codes that the catalogue lacks
   * @param onSharedTitles on titles with two or more occupations
   * @param sumOverOccupations the naive sum, too high by {@code overcount}
   * @param fte rounded to two decimals
   * @param workplaces distinct, with a position
   */
  public record AreaPositions(
      long all,
      long linked,
      long unlinked,
      long unknown,
      long onSharedTitles,
      long sumOverOccupations,
      long overcount,
      BigDecimal fte,
      long workplaces) {
    /** Of an area without positions. */
    static final AreaPositions NOTHING =
        new AreaPositions(0, 0, 0, 0, 0, 0, 0, BigDecimal.valueOf(0, 2), 0);

    boolean isZero() {
      return all == 0 && workplaces == 0 && fte.signum() == 0;
    }
  }

  /**
   * @param contracts running contracts, linked or not
   * @param linked in trades with an occupation
   * @param sumOverOccupations the naive sum
   */
  public record AreaApprentices(
      long contracts,
      long linked,
      long sumOverOccupations,
      long trainers,
      long withApprentices,
      long offices) {
    boolean isZero() {
      return contracts == 0 && trainers == 0 && withApprentices == 0 && offices == 0;
    }
  }

  boolean hasFigure() {
    return (positions != null && !positions.isZero())
        || (apprentices != null && !apprentices.isZero());
  }
}
