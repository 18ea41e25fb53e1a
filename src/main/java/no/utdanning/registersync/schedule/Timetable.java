package no.utdanning.registersync.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * At what moments the jobs are due: one a day, one a month, in local time. No hour of theirs is one
 * that summer time skips or repeats, so each is there exactly once.
 */
public final class Timetable {
  private final ScheduleSettings settings;
  private final ZoneId zone;

  public Timetable(ScheduleSettings settings, ZoneId zone) {
    this.settings = settings;
    this.zone = zone;
  }

  /** The last moment that the job was due, now or before. */
  public Instant lastDue(DueJob job, Instant now) {
    Instant due = dueIn(job, now, 0);
    return due.isAfter(now) ? dueIn(job, now, -1) : due;
  }

  /** The next moment after now. */
  public Instant nextDue(DueJob job, Instant now) {
    Instant due = dueIn(job, now, 0);
    return due.isAfter(now) ? due : dueIn(job, now, 1);
  }

  /** The month that a monthly job due at this moment brings: the one before. */
  public YearMonth period(Instant due) {
    return YearMonth.from(due.atZone(zone)).minusMonths(1);
  }

  /** The job's moment in the present day or month, or in one so many further on. */
  private Instant dueIn(DueJob job, Instant now, int further) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    return switch (job) {
      case NIGHTLY -> at(today.plusDays(further), settings.nightlyTime());
      case MONTHLY ->
          at(
              YearMonth.from(today).plusMonths(further).atDay(settings.monthlyDay()),
              settings.monthlyTime());
    };
  }

  private Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(zone).toInstant();
  }
}
