package no.utdanning.registersync.counting;

import java.math.BigDecimal;
import java.util.List;
import no.utdanning.registersync.register.UnoId;
import org.jspecify.annotations.Nullable;

/**
 * A named workplace under an occupation, as the site may show it. Never to be summed.
 *
 * @param positions null when unknown: no used title, or no employment slice yet
 * @param apprentices null before the first Vigo slice
 */
public record WorkplaceFigures(
    UnoId occupation,
    WorkplaceFacts.Workplace workplace,
    @Nullable WorkplacePositions positions,
    @Nullable WorkplaceApprentices apprentices) {

  /**
   * @param shown the positions, or what stands for a small number of them
   * @param shared null when withheld
   * @param fte null when withheld
   * @param withheld whether something is not shown as it is (skjermet)
   */
  public record WorkplacePositions(
      long shown, @Nullable Long shared, @Nullable BigDecimal fte, boolean withheld) {

    /** Withholds what is small (contract, section 4.5). */
    static WorkplacePositions protect(
        long positions, long shared, BigDecimal fte, SmallCells small) {
      if (small.isSmall(positions)) {
        return new WorkplacePositions(small.shownAs(), null, null, true);
      }
      if (small.isSmall(shared) || small.isSmall(positions - shared)) {
        return new WorkplacePositions(positions, null, fte, true);
      }
      return new WorkplacePositions(positions, shared, fte, false);
    }
  }

  /**
   * @param inTrade running contracts in a trade of the occupation (faget)
   * @param all running contracts in all trades
   * @param approved in a trade of the occupation
   * @param approvedElsewhere in some trade that is not of the occupation
   * @param offices the training offices on its approvals in trades of the occupation, sorted
   */
  public record WorkplaceApprentices(
      long inTrade, long all, boolean approved, boolean approvedElsewhere, List<String> offices) {
    public WorkplaceApprentices {
      offices = List.copyOf(offices);
    }
  }
}
