package no.utdanning.registersync.pipeline.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import no.utdanning.registersync.platform.Database;
import no.utdanning.registersync.platform.StopSignal;
import no.utdanning.registersync.schedule.Agenda;
import no.utdanning.registersync.schedule.DueJob;
import no.utdanning.registersync.schedule.ScheduleSettings;
import no.utdanning.registersync.schedule.Timetable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The schedule, top to bottom. Some node is woken when it is time to look at a job. It looks in the
 * records whether what was last due has been done; if not, it runs the job, and the job's lease
 * decides that no other node does the same. Then it says when to look again: at the next time in
 * the timetable, or sooner when the source was missing. When a node dies in the midst of a job, its
 * lease expires, and whoever looks next takes over.
 *
 * <p>Quartz does nothing but wake. What it forgets, the watch notices.
 */
public final class Schedule {
  private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);
  private static final Duration BETWEEN_WATCHES = Duration.ofMinutes(1);

  /** A database that is only started anew is back by then. */
  private static final int PATIENT_WATCHES = 5;

  private final ScheduleSettings settings;
  private final Timetable timetable;
  private final Agenda agenda;
  private final Duration leaseTime;
  private final Clock clock;
  private final Jobs jobs;
  private int failedWatches;

  /**
   * @param leaseTime after which a job of a node that nobody hears from is taken over
   */
  public Schedule(
      ScheduleSettings settings, Timetable timetable, Duration leaseTime, Clock clock, Jobs jobs) {
    this.settings = settings;
    this.timetable = timetable;
    this.agenda = new Agenda(timetable, settings);
    this.leaseTime = leaseTime;
    this.clock = clock;
    this.jobs = jobs;
  }

  /**
   * Stays up until it is asked to stop. A job that is under way then may end within the limit of
   * the settings.
   *
   * @return whether no job had to be abandoned
   */
  public boolean stay(Database database, StopSignal stop) {
    try (QuartzWaker waker = new QuartzWaker(database, leaseTime, this::wake)) {
      for (DueJob job : DueJob.values()) {
        // What was missed while nobody was up is seen now, and run once.
        waker.wakeAt(job, clock.instant());
      }
      waker.start();
      while (!stop.isAskedWithin(BETWEEN_WATCHES)) {
        watch(waker);
      }
      return waker.stop(Duration.ofSeconds(settings.stopSeconds()));
    }
  }

  /** Looks at a job and sees to it that it is looked at again, also when looking fails. */
  private void wake(DueJob job, Waker waker) {
    boolean looked = false;
    try {
      Instant again = look(job, waker);
      looked = true;
      LOG.info("{}: the next look is at {}", job.code(), again);
      waker.wakeAt(job, again);
    } finally {
      if (!looked) {
        waker.wakeAt(job, clock.instant().plus(Duration.ofMinutes(settings.retryMinutes())));
      }
    }
  }

  /**
   * Runs a job if it is due and not done.
   *
   * @return when to look again
   */
  Instant look(DueJob job, Waker waker) {
    Agenda.Next next = next(job);
    if (next instanceof Agenda.LookAgain later) {
      return later.at();
    }
    // Should this node not live to see the end of it, another one looks by then.
    waker.wakeAt(job, clock.instant().plus(leaseTime));
    boolean mine = jobs.run(job, timetable.lastDue(job, clock.instant()));
    return mine && next(job) instanceof Agenda.LookAgain later
        ? later.at()
        : clock.instant().plus(leaseTime);
  }

  private Agenda.Next next(DueJob job) {
    Instant now = clock.instant();
    return agenda.next(job, jobs.listSince(job, timetable.lastDue(job, now)), now);
  }

  /** Puts right what Quartz has lost, and tells what has become late. */
  private void watch(QuartzWaker waker) {
    watching(
        () -> {
          for (DueJob job : DueJob.values()) {
            if (waker.hasLost(job, clock.instant())) {
              LOG.warn("{}: Quartz had lost it; looking now", job.code());
              waker.wakeAt(job, clock.instant());
            }
          }
          jobs.tellWhatIsLate();
        });
  }

  /** Where it fails again and again, the database is away, and nobody is woken either. */
  void watching(Runnable watch) {
    try {
      watch.run();
      failedWatches = 0;
    } catch (RuntimeException e) {
      LOG.warn("the schedule could not be watched; trying again in a minute", e);
      failedWatches++;
      if (failedWatches == PATIENT_WATCHES) {
        jobs.tellThatNothingCanBeStarted(e);
      }
    }
  }
}
