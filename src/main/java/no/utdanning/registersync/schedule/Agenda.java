package no.utdanning.registersync.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Whether a job is to be run now, judged by the moment that it was last due and the runs begun
 * since then. So what was missed while nobody was there is run once, and a run by hand counts.
 */
public final class Agenda {
  private final Timetable timetable;
  private final Duration retry;

  public Agenda(Timetable timetable, ScheduleSettings settings) {
    this.timetable = timetable;
    this.retry = Duration.ofMinutes(settings.retryMinutes());
  }

  /** What to do. */
  public sealed interface Next {}

  /** Run the job for the moment that it was due. */
  public record RunNow(Instant due) implements Next {}

  /** Nothing until then. */
  public record LookAgain(Instant at) implements Next {}

  /**
   * What to do about a job now. One that goes on by its own account is to be run: the lease tells
   * whether it really does.
   *
   * @param sinceDue the whole runs of the job begun since it was last due, the newest first
   */
  public Next next(DueJob job, List<Attempt> sinceDue, Instant now) {
    Instant nextDue = timetable.nextDue(job, now);
    if (sinceDue.stream().anyMatch(Attempt::isDone)) {
      return new LookAgain(nextDue);
    }
    Instant due = timetable.lastDue(job, now);
    if (sinceDue.isEmpty()) {
      return new RunNow(due);
    }
    Attempt last = sinceDue.get(0);
    Instant ended = last.endedAt();
    if (last.exitCode() == null || ended == null) {
      return new RunNow(due);
    }
    Instant again = ended.plus(retry);
    if (!again.isAfter(now)) {
      return new RunNow(due);
    }
    return new LookAgain(again.isBefore(nextDue) ? again : nextDue);
  }
}
