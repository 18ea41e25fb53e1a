package no.utdanning.registersync.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.utdanning.registersync.alarm.Occasion;
import no.utdanning.registersync.edition.SliceRecords;
import no.utdanning.registersync.edition.store.EditionStore;
import no.utdanning.registersync.edition.store.RunStore;
import no.utdanning.registersync.edition.store.Slice;
import no.utdanning.registersync.office.RunSummary;
import no.utdanning.registersync.office.Status;
import no.utdanning.registersync.platform.Database;
import no.utdanning.registersync.settings.Settings;

/** Whether what is published is fresh, what is held, and what is due. */
final class StatusAnswer {
  private final Settings settings;
  private final Clock clock;
  private final Database database;

  StatusAnswer(Settings settings, Clock clock, Database database) {
    this.settings = settings;
    this.clock = clock;
    this.database = database;
  }

  Status answer() {
    List<Status.SourceAge> sources = new SourceAges(settings, clock, database).list();
    List<Status.HeldSlice> held =
        new HeldSlices(database).list().stream().map(StatusAnswer::held).toList();
    Optional<Status.CurrentEdition> edition =
        new EditionStore(database)
            .findCurrent()
            .map(it -> new Status.CurrentEdition(it.number(), it.publishedAt()));
    return new Status(
        new Verdict(sources, settings.zone()).of(edition, held.size()),
        edition,
        sources,
        lastRuns(),
        due(sources),
        StayingUp.listNextStarts(settings, clock, database),
        held);
  }

  private List<RunSummary> lastRuns() {
    RunStore runs = new RunStore(database);
    List<RunSummary> last = new ArrayList<>();
    for (JobRequest.Job job : JobRequest.Job.values()) {
      runs.findLast(job.code()).map(RunRecords::summary).ifPresent(last::add);
    }
    return last;
  }

  private List<Status.DueRun> due(List<Status.SourceAge> sources) {
    List<Status.DueRun> due = new ArrayList<>();
    Instant oldest =
        sources.stream()
            .filter(source -> source.source().startsWith("vigo "))
            .flatMap(source -> source.lastConfirmed().stream())
            .min(Comparator.naturalOrder())
            .map(confirmed -> confirmed.plus(Duration.ofHours(settings.freshness().vigoHours())))
            .orElse(clock.instant());
    due.add(new Status.DueRun("nightly", oldest, "vigo, all counties"));
    Deadlines deadlines = new Deadlines(settings.freshness(), settings.zone());
    YearMonth next =
        sources.stream()
            .filter(source -> source.source().equals("employment"))
            .flatMap(source -> source.asOf().stream())
            .map(period -> YearMonth.parse(period).plusMonths(1))
            .findFirst()
            .orElseGet(() -> deadlines.expectedAt(clock.instant()));
    due.add(new Status.DueRun("monthly", deadlines.of(next), "employment " + next));
    due.sort(Comparator.comparing(Status.DueRun::by));
    return due;
  }

  private static Status.HeldSlice held(Slice slice) {
    Occasion.Held held =
        Occasion.Held.of(slice.id(), SliceRecords.readVerdict(slice.gate()).reasons());
    return new Status.HeldSlice(held.slice(), slice.createdAt(), held.reasons(), held.toRelease());
  }
}
