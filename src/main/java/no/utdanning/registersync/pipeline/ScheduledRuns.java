package no.utdanning.registersync.pipeline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import no.utdanning.registersync.alarm.Alarms;
import no.utdanning.registersync.alarm.Occasion;
import no.utdanning.registersync.edition.store.Run;
import no.utdanning.registersync.edition.store.RunStore;
import no.utdanning.registersync.office.RefusedException;
import no.utdanning.registersync.office.Status;
import no.utdanning.registersync.pipeline.schedule.Jobs;
import no.utdanning.registersync.platform.Database;
import no.utdanning.registersync.platform.ExitCode;
import no.utdanning.registersync.register.Period;
import no.utdanning.registersync.schedule.Agenda;
import no.utdanning.registersync.schedule.Attempt;
import no.utdanning.registersync.schedule.DueJob;
import no.utdanning.registersync.schedule.Timetable;
import no.utdanning.registersync.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The schedule's runs: the same as those by hand, on a database that stays open between them. */
final class ScheduledRuns implements Jobs {
  private static final Logger LOG = LoggerFactory.getLogger(ScheduledRuns.class);

  private final Settings settings;
  private final Clock clock;
  private final Database database;
  private final JobRunner runner;
  private final Alarms alarms;
  private final RunStore runs;
  private final ScheduleRecords records;
  private final Timetable timetable;
  private final Agenda agenda;

  ScheduledRuns(
      Settings settings, Clock clock, Database database, JobRunner runner, Alarms alarms) {
    this.settings = settings;
    this.clock = clock;
    this.database = database;
    this.runner = runner;
    this.alarms = alarms;
    this.runs = new RunStore(database);
    this.records = new ScheduleRecords(database);
    this.timetable = new Timetable(settings.schedule(), settings.zone());
    this.agenda = new Agenda(timetable, settings.schedule());
  }

  @Override
  public List<Attempt> listSince(DueJob job, Instant due) {
    String period = timetable.period(due).toString();
    return runs.listWholeSince(job.code(), due).stream()
        .filter(run -> job != DueJob.MONTHLY || period.equals(String.valueOf(run.period())))
        .map(ScheduledRuns::attempt)
        .toList();
  }

  private static Attempt attempt(Run run) {
    Integer exitCode = run.exitCode();
    return new Attempt(run.endedAt(), exitCode == null ? null : ExitCode.of(exitCode));
  }

  /** When a job will be started next, as things are; in the past when it should have been. */
  Instant nextStart(DueJob job) {
    Instant now = clock.instant();
    Agenda.Next next = agenda.next(job, listSince(job, timetable.lastDue(job, now)), now);
    return next instanceof Agenda.LookAgain later ? later.at() : now;
  }

  @Override
  public boolean run(DueJob job, Instant due) {
    try {
      runner.runIf(request(job, due), () -> isToBeRun(job, due), isAsBefore(job, due));
      giveBackRoom();
      return true;
    } catch (RefusedException e) {
      if (e.exitCode() == ExitCode.ACTIVE) {
        return false;
      }
      throw e;
    } catch (RuntimeException e) {
      alarms.tell(new Occasion.RunNotBegun(job.code(), String.valueOf(e.getMessage())));
      throw e;
    }
  }

  /** That the file stays larger than it need be is no reason to think that the job failed. */
  private void giveBackRoom() {
    try {
      database.giveBackRoom();
    } catch (RuntimeException e) {
      LOG.warn("the database's room could not be given back; the next run tries again", e);
    }
  }

  /** A failure that has been told is not told with each try. */
  private Predicate<ExitCode> isAsBefore(DueJob job, Instant due) {
    Optional<ExitCode> last = listSince(job, due).stream().findFirst().map(Attempt::exitCode);
    return exitCode -> last.filter(exitCode::equals).isPresent();
  }

  private boolean isToBeRun(DueJob job, Instant due) {
    return agenda.next(job, listSince(job, due), clock.instant()) instanceof Agenda.RunNow;
  }

  private JobRequest request(DueJob job, Instant due) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), settings.zone());
    return switch (job) {
      case NIGHTLY -> new JobRequest(JobRequest.Job.NIGHTLY, today, null, List.of(), false, false);
      case MONTHLY ->
          new JobRequest(
              JobRequest.Job.MONTHLY,
              today,
              new Period(timetable.period(due)),
              List.of(),
              false,
              false);
    };
  }

  @Override
  public void tellWhatIsLate() {
    List<String> sentences = new ArrayList<>();
    for (Status.SourceAge source : new SourceAges(settings, clock, database).list()) {
      if (isLate(source) && isNew(source)) {
        sentences.add(sentence(source));
      }
    }
    if (!sentences.isEmpty()) {
      alarms.tell(new Occasion.Late(sentences));
    }
  }

  @Override
  public void tellThatNothingCanBeStarted(RuntimeException why) {
    alarms.tell(new Occasion.RunNotBegun("schedule", String.valueOf(why.getMessage())));
  }

  /** What has never been there is late when a job has looked for it. */
  private boolean isLate(Status.SourceAge source) {
    return switch (source.state()) {
      case FRESH -> false;
      case LATE -> true;
      case MISSING -> {
        DueJob job = source.source().equals("employment") ? DueJob.MONTHLY : DueJob.NIGHTLY;
        yield runs.findLast(job.code()).isPresent();
      }
    };
  }

  private boolean isNew(Status.SourceAge source) {
    String since = source.source().equals("employment") ? source.expected() : asOf(source);
    return records.raise("late: " + source.source() + ", " + since, clock.instant());
  }

  private static String asOf(Status.SourceAge source) {
    return source.lastConfirmed().map(Instant::toString).orElse("never there");
  }

  private static String sentence(Status.SourceAge source) {
    return source.source()
        + " is late: it is "
        + source.asOf().map(asOf -> "of " + asOf).orElse("not there")
        + ", and expected "
        + source.expected();
  }
}
