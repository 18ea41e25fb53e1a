package no.utdanning.registersync.pipeline;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.utdanning.registersync.alarm.Alarms;
import no.utdanning.registersync.metric.ScrapeEndpoint;
import no.utdanning.registersync.office.NextStart;
import no.utdanning.registersync.pipeline.schedule.Schedule;
import no.utdanning.registersync.platform.Database;
import no.utdanning.registersync.platform.Owner;
import no.utdanning.registersync.platform.Progress;
import no.utdanning.registersync.platform.StopSignal;
import no.utdanning.registersync.schedule.DueJob;
import no.utdanning.registersync.schedule.Timetable;
import no.utdanning.registersync.settings.Settings;

/** The schedule with its jobs: stays up on an open database, or tells what it will start next. */
final class StayingUp {
  private final Settings settings;
  private final Clock clock;
  private final Progress progress;
  private final Database database;
  private final ScheduledRuns runs;

  StayingUp(
      Settings settings,
      Clock clock,
      Database database,
      Progress progress,
      Milestones milestones,
      Alarms alarms) {
    this.settings = settings;
    this.clock = clock;
    this.progress = progress;
    this.database = database;
    JobRunner runner = new JobRunner(settings, clock, database, progress, milestones, alarms);
    this.runs = new ScheduledRuns(settings, clock, database, runner, alarms);
  }

  /** Runs the jobs at their times until it is asked to stop. */
  void until(StopSignal stop) {
    Schedule schedule =
        new Schedule(
            settings.schedule(),
            new Timetable(settings.schedule(), settings.zone()),
            settings.leaseTime(),
            clock,
            runs);
    boolean allEnded;
    try (Scraping scraping = openToScraping()) {
      allEnded = schedule.stay(database, stop);
    }
    new ScheduleRecords(database).leave();
    if (!allEnded) {
      progress.warn(
          "a job did not end within register-sync.schedule.stop-seconds and was abandoned; the next"
              + " start takes over");
    }
  }

  /** While it is up, Prometheus may look; that it cannot costs no job. */
  private Scraping openToScraping() {
    String address = settings.metrics().scrapeAddress();
    int port = settings.metrics().scrapePort();
    if (port == 0) {
      return () -> {};
    }
    try {
      return ScrapeEndpoint.open(
              address, port, () -> new Observer(settings, clock, database).observe())
          ::close;
    } catch (IOException e) {
      progress.warn(
          "nobody can scrape metrics at "
              + address
              + ":"
              + port
              + " (register-sync.metrics): "
              + e.getMessage());
      return () -> {};
    }
  }

  /** Ends with the schedule. */
  private interface Scraping extends AutoCloseable {
    @Override
    void close();
  }

  /** What will be started next, soonest first; nothing while the schedule is up nowhere. */
  static List<NextStart> listNextStarts(Settings settings, Clock clock, Database database) {
    List<Owner> nodes = new ScheduleRecords(database).listNodesUp(clock.instant());
    if (nodes.isEmpty()) {
      return List.of();
    }
    StayingUp schedule =
        new StayingUp(
            settings, clock, database, Progress.silent(), Milestones.unheard(), Alarms.silent());
    List<NextStart> next = new ArrayList<>();
    for (DueJob job : DueJob.values()) {
      Instant at = schedule.runs.nextStart(job);
      next.add(
          new NextStart(job.code(), at, nodes.stream().map(Owner::machine).distinct().toList()));
    }
    next.sort(Comparator.comparing(NextStart::at));
    return next;
  }
}
