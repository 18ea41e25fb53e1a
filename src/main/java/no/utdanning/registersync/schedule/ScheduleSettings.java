package no.utdanning.registersync.schedule;

import java.time.LocalTime;

/**
 * {@code register-sync.schedule}: when {@code schedule} starts the jobs, in the program's zone.
 *
 * @param nightlyTime when the nightly job starts, every day
 * @param monthlyDay the day of the month on which the monthly job starts, for the month before
 * @param monthlyTime the hour of that day
 * @param retryMinutes after how long a job is tried again whose source was missing, or that failed
 * @param stopSeconds how long a job may go on after SIGTERM before it is abandoned
 */
public record ScheduleSettings(
    LocalTime nightlyTime,
    int monthlyDay,
    LocalTime monthlyTime,
    int retryMinutes,
    int stopSeconds) {
  private static final LocalTime CHANGEOVER_BEGINS = LocalTime.of(2, 0);
  private static final LocalTime CHANGEOVER_ENDS = LocalTime.of(3, 0);

  public static final ScheduleSettings DEFAULTS =
      new ScheduleSettings(LocalTime.of(3, 30), 12, LocalTime.of(18, 0), 30, 60);

  public ScheduleSettings {
    requireOnceADay(nightlyTime);
    requireOnceADay(monthlyTime);
    if (monthlyDay < 1 || monthlyDay > 28) {
      throw new IllegalArgumentException("must be a day that every month has, 1 to 28");
    }
    if (retryMinutes < 1) {
      throw new IllegalArgumentException("must be a whole number of minutes, 1 or more");
    }
    if (stopSeconds < 0) {
      throw new IllegalArgumentException("must be a whole number of seconds, 0 or more");
    }
  }

  private static void requireOnceADay(LocalTime time) {
    if (!time.isBefore(CHANGEOVER_BEGINS) && time.isBefore(CHANGEOVER_ENDS)) {
      throw new IllegalArgumentException(
          "must not be from 02:00 to 02:59: summer time skips that hour once a year and repeats it"
              + " once");
    }
  }
}
