package no.utdanning.registersync.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.utdanning.registersync.edition.store.Edition;
import no.utdanning.registersync.edition.store.EditionStore;
import no.utdanning.registersync.edition.store.PublishedTotals;
import no.utdanning.registersync.edition.store.Run;
import no.utdanning.registersync.edition.store.RunStore;
import no.utdanning.registersync.edition.store.SliceKind;
import no.utdanning.registersync.metric.Observation;
import no.utdanning.registersync.office.RunDetail;
import no.utdanning.registersync.office.SourceRows;
import no.utdanning.registersync.office.Status;
import no.utdanning.registersync.office.StepTiming;
import no.utdanning.registersync.platform.Database;
import no.utdanning.registersync.register.Area;
import no.utdanning.registersync.settings.Settings;

/** Observes how it stands, for the metrics: all of it from the database, so whoever asks may. */
final class Observer {
  private final Settings settings;
  private final Clock clock;
  private final Database database;
  private final RunStore runs;

  Observer(Settings settings, Clock clock, Database database) {
    this.settings = settings;
    this.clock = clock;
    this.database = database;
    this.runs = new RunStore(database);
  }

  Observation observe() {
    Optional<Edition> edition = new EditionStore(database).findCurrent();
    return new Observation(
        edition.map(Edition::number).orElse(0),
        edition.map(Edition::publishedAt),
        new SourceAges(settings, clock, database).list().stream().map(Observer::source).toList(),
        List.of(JobRequest.Job.values()).stream().map(this::job).toList(),
        held(),
        PublishedTotals.find(database)
            .map(
                it ->
                    new Observation.Positions(
                        it.all(), it.linked(), it.unlinked(), it.unknown(), it.naiveSum())));
  }

  private static Observation.SourceAge source(Status.SourceAge age) {
    String[] words = age.source().split(" ", 2);
    return new Observation.SourceAge(
        words[0], words.length > 1 ? words[1] : "", age.lastConfirmed(), age.lateAfter());
  }

  private Map<String, Integer> held() {
    Map<String, Integer> held = new TreeMap<>();
    for (SliceKind kind : SliceKind.values()) {
      held.put(kind.code(), 0);
    }
    new HeldSlices(database).list().forEach(it -> held.merge(it.kind().code(), 1, Integer::sum));
    return held;
  }

  private Observation.JobState job(JobRequest.Job job) {
    return new Observation.JobState(
        job.code(),
        runs.findLastSuccess(job.code()).map(Run::endedAt),
        runs.findLastEnded(job.code()).flatMap(Observer::ended));
  }

  private static Optional<Observation.EndedRun> ended(Run run) {
    Instant ended = run.endedAt();
    Integer exitCode = run.exitCode();
    if (ended == null || exitCode == null) {
      return Optional.empty();
    }
    RunDetail detail = RunRecords.detail(run);
    Map<String, Double> steps = new TreeMap<>();
    for (StepTiming step : detail.steps()) {
      steps.merge(step.step(), step.milliseconds() / 1000.0, Double::sum);
    }
    return Optional.of(
        new Observation.EndedRun(
            ended,
            exitCode,
            Duration.between(run.startedAt(), ended).toMillis() / 1000.0,
            steps,
            detail.sources().stream().flatMap(source -> rows(source).stream()).toList()));
  }

  private static List<Observation.Rows> rows(SourceRows read) {
    String[] words = read.source().split(" ", 2);
    String source = words[0];
    // A period would make a new series each month.
    String county = words.length > 1 && Area.isCountyCode(words[1]) ? words[1] : "";
    List<Observation.Rows> rows = new ArrayList<>();
    rows.add(new Observation.Rows(source, county, "counted", "", read.rowsCounted()));
    read.excluded()
        .forEach((why, n) -> rows.add(new Observation.Rows(source, county, "excluded", why, n)));
    read.rejected()
        .forEach((why, n) -> rows.add(new Observation.Rows(source, county, "rejected", why, n)));
    return rows;
  }
}
