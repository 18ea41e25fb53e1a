package no.utdanning.registersync.edition;

import java.time.LocalTime;

/**
 * {@code register-sync.freshness}: when data are older than they should be.
 *
 * @param vigoHours a county's slice is late when it is older
 * @param employmentDay the day of the month by which the previous month's employment is published
 * @param employmentHour the hour of that day, in the program's zone
 */
public record FreshnessSettings(int vigoHours, int employmentDay, LocalTime employmentHour) {
  public static final FreshnessSettings DEFAULTS =
      new FreshnessSettings(36, 13, LocalTime.of(6, 0));

  public FreshnessSettings {
    if (vigoHours < 1) {
      throw new IllegalArgumentException("must be a whole number of hours, 1 or more");
    }
    if (employmentDay < 1 || employmentDay > 28) {
      throw new IllegalArgumentException("must be a day that every month has, 1 to 28");
    }
  }
}
