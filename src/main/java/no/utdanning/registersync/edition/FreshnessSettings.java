package no.utdanning.registersync.edition;

import java.time.LocalTime;

/**
 * {@code register-sync.freshness}: when data are older than they should be.
 *
 * @param vigoHours a county's slice is late when it is older
 * @param vigoWarnHours {@code status} warns when it is older: a night was missed
 * @param employmentDay the day of the month by which the previous month's employment is published
 * @param employmentHour the hour of that day, in the program's zone
 * @param employmentWarnHours {@code status} warns so long before, unless it is published by then
 */
public record FreshnessSettings(
    int vigoHours,
    int vigoWarnHours,
    int employmentDay,
    LocalTime employmentHour,
    int employmentWarnHours) {
  public static final FreshnessSettings DEFAULTS =
      new FreshnessSettings(36, 26, 13, LocalTime.of(6, 0), 24);

  public FreshnessSettings {
    if (vigoHours < 1 || vigoWarnHours < 1 || employmentWarnHours < 1) {
      throw new IllegalArgumentException("must be a whole number of hours, 1 or more");
    }
    if (employmentDay < 1 || employmentDay > 28) {
      throw new IllegalArgumentException("must be a day that every month has, 1 to 28");
    }
  }
}
