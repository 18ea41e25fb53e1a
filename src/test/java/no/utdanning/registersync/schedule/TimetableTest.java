package no.utdanning.registersync.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TimetableTest {
  private final Timetable timetable =
      new Timetable(ScheduleSettings.DEFAULTS, ZoneId.of("Europe/Oslo"));

  @Test
  void aNightIsDueAtItsHourAndNotAMomentSooner() {
    assertThat(lastNight("2026-11-24T02:29:59Z")).hasToString("2026-11-23T02:30:00Z");
    assertThat(lastNight("2026-11-24T02:30:00Z")).hasToString("2026-11-24T02:30:00Z");
    assertThat(nextNight("2026-11-24T02:29:59Z")).hasToString("2026-11-24T02:30:00Z");
    assertThat(nextNight("2026-11-24T02:30:00Z")).hasToString("2026-11-25T02:30:00Z");
  }

  @Test
  void summerTimeBeginsAndEndsWithOneNightEach() {
    assertThat(nextNight("2026-03-28T12:00:00Z")).hasToString("2026-03-29T01:30:00Z");
    assertThat(nextNight("2026-03-29T01:30:00Z")).hasToString("2026-03-30T01:30:00Z");
    assertThat(nextNight("2026-10-24T12:00:00Z")).hasToString("2026-10-25T02:30:00Z");
    assertThat(nextNight("2026-10-25T02:30:00Z")).hasToString("2026-10-26T02:30:00Z");
    assertThat(lastNight("2026-10-25T01:30:00Z")).hasToString("2026-10-24T01:30:00Z");
  }

  @Test
  void aMonthIsDueOnItsDayForTheMonthBefore() {
    Instant due = timetable.nextDue(DueJob.MONTHLY, Instant.parse("2026-12-12T17:00:00Z"));
    assertThat(due).hasToString("2027-01-12T17:00:00Z");
    assertThat(timetable.period(due)).isEqualTo(YearMonth.of(2026, 12));
    assertThat(timetable.lastDue(DueJob.MONTHLY, Instant.parse("2026-07-01T00:00:00Z")))
        .hasToString("2026-06-12T16:00:00Z");
    assertThat(timetable.lastDue(DueJob.MONTHLY, Instant.parse("2026-01-12T16:59:59Z")))
        .hasToString("2025-12-12T17:00:00Z");
  }

  @Test
  void theHourThatSummerTimeSkipsAndRepeatsIsRefused() {
    assertThatThrownBy(() -> nightly(LocalTime.of(2, 0))).hasMessageContaining("02:00 to 02:59");
    assertThatThrownBy(() -> nightly(LocalTime.of(2, 59))).hasMessageContaining("02:00 to 02:59");
    assertThat(nightly(LocalTime.of(3, 0)).nightlyTime()).isEqualTo(LocalTime.of(3, 0));
    assertThat(nightly(LocalTime.of(1, 59)).nightlyTime()).isEqualTo(LocalTime.of(1, 59));
  }

  private static ScheduleSettings nightly(LocalTime time) {
    ScheduleSettings defaults = ScheduleSettings.DEFAULTS;
    return new ScheduleSettings(
        time,
        defaults.monthlyDay(),
        defaults.monthlyTime(),
        defaults.retryMinutes(),
        defaults.stopSeconds());
  }

  private Instant lastNight(String now) {
    return timetable.lastDue(DueJob.NIGHTLY, Instant.parse(now));
  }

  private Instant nextNight(String now) {
    return timetable.nextDue(DueJob.NIGHTLY, Instant.parse(now));
  }
}
