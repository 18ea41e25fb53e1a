package no.utdanning.registersync.edition;

import java.math.BigDecimal;
import java.util.List;

/**
 * {@code register-sync.gate}: how far a new slice may be from the accepted one before it is held
 * (section 4.6). Shares and changes are decimals, 0.10 for ten per cent.
 *
 * @param maxRejectedShare the share of a file's rows that may be rejected
 * @param minRejectedRows so many rejected rows never hold a file
 * @param maxNationalChange of positions in the country, either way
 * @param maxCountyChange of a county's positions, contracts or approvals, either way
 * @param maxTitleShift half the sum over titles of the change in their share of positions
 * @param minOwnCounty the share of a county feed's placed workplaces that must lie in the county
 * @param smallCounty counties whose accepted figure is under this are not compared
 * @param maxLinkLoss how far the share of linked positions may fall
 */
public record GateSettings(
    BigDecimal maxRejectedShare,
    int minRejectedRows,
    BigDecimal maxNationalChange,
    BigDecimal maxCountyChange,
    BigDecimal maxTitleShift,
    BigDecimal minOwnCounty,
    int smallCounty,
    BigDecimal maxLinkLoss) {

  public static final GateSettings DEFAULTS =
      new GateSettings(
          new BigDecimal("0.01"),
          10,
          new BigDecimal("0.10"),
          new BigDecimal("0.25"),
          new BigDecimal("0.10"),
          new BigDecimal("0.5"),
          50,
          new BigDecimal("0.05"));

  public GateSettings {
    for (BigDecimal limit :
        List.of(maxRejectedShare, maxNationalChange, maxCountyChange, maxTitleShift, maxLinkLoss)) {
      if (limit.signum() < 0) {
        throw new IllegalArgumentException("must be a decimal, 0 or more");
      }
    }
    // More than the whole could never be reached: every county would be held for ever.
    if (minOwnCounty.signum() < 0 || minOwnCounty.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("must be a decimal from 0 to 1");
    }
    if (minRejectedRows < 0 || smallCounty < 0) {
      throw new IllegalArgumentException("must be a whole number, 0 or more");
    }
  }
}
