package no.utdanning.registersync.counting;

import org.jspecify.annotations.Nullable;

/**
 * The figures of an area that depend on how titles and trades are linked; exact.
 *
 * @param positions null before the first employment slice
 * @param apprentices null before the first Vigo slice
 */
public record LinkedTotals(@Nullable Linked positions, @Nullable Linked apprentices) {

  /**
   * Positions, or running contracts.
   *
   * @param all N, linked or not
   * @param linked on titles (in trades) with an occupation, each once
   * @param onShared of these, on those with two or more occupations
   * @param sumOverOccupations the naive sum
   */
  public record Linked(long all, long linked, long onShared, long sumOverOccupations) {
    /** By how much the naive sum is too high. */
    public long overcount() {
      return sumOverOccupations - linked;
    }
  }
}
