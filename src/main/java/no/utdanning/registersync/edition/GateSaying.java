package no.utdanning.registersync.edition;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

/**
 * Everything that the gate can say of a slice. The report says it in its reader's language: its
 * texts are named by the {@link #code}.
 */
public enum GateSaying {
  REJECTED_ROWS(
      "max-rejected-share",
      "{source}: {rejected} of {read} rows rejected (limit {limit}, or {rows} rows)"),
  STARTS("start-in-period", "some employment starts in {period}"),
  NO_START("start-in-period", "no employment starts in {period}"),
  OWN_BYTES("other-period", "no other period has the same bytes"),
  BYTES_OF_OTHER("other-period", "the extract is, byte for byte, that of {period}"),
  COUNTRY_POSITIONS(
      "max-national-change",
      "positions in the country went from {before} to {after}, a change of {change} (limit {limit})"),
  COUNTRY_FROM_NONE(
      "max-national-change", "positions in the country went from 0 to {after} (limit {limit})"),
  COUNTY_POSITIONS(
      "max-county-change",
      "positions in county {county} went from {before} to {after}, a change of {change} (limit {limit})"),
  COUNTY_CONTRACTS(
      "max-county-change",
      "running contracts of county {county} went from {before} to {after}, a change of {change} (limit {limit})"),
  COUNTY_APPROVALS(
      "max-county-change",
      "valid approvals of county {county} went from {before} to {after}, a change of {change} (limit {limit})"),
  COUNTY_FROM_NONE("max-county-change", "county {county} went from 0 to {after} (limit {limit})"),
  TITLE_SHIFT("max-title-shift", "the titles' shares moved by {shift} (limit {limit})"),
  NO_TITLES("max-title-shift", "no positions to compare titles of"),
  OWN_COUNTY(
      "min-own-county",
      "{own} of {known} workplaces with a known municipality lie in county {county} (at least {limit})"),
  LINK_LOSS(
      "max-link-loss",
      "linked positions went from {before} to {after} of {all}, a loss of {loss} (limit {limit})");

  private final String check;
  private final String english;

  /**
   * @param check the setting that gives the limit
   */
  GateSaying(String check, String english) {
    this.check = check;
    this.english = english;
  }

  String check() {
    return check;
  }

  /** {@code country_positions}: as it is kept, and as it names its texts. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** In English, with the names of what is filled in: {@code {before}}. */
  public String english() {
    return english;
  }

  String english(Map<String, Object> values) {
    String sentence = english;
    for (Map.Entry<String, Object> value : values.entrySet()) {
      sentence =
          sentence.replace(
              "{" + value.getKey() + "}",
              value.getValue() instanceof BigDecimal share
                  ? share.toPlainString()
                  : value.getValue().toString());
    }
    return sentence;
  }
}
