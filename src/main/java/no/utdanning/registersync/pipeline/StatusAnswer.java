package no.utdanning.registersync.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import no.utdanning.registersync.alarm.Occasion;
import no.utdanning.registersync.edition.FreshnessSettings;
import no.utdanning.registersync.edition.SliceRecords;
import no.utdanning.registersync.edition.SliceShelf;
import no.utdanning.registersync.edition.store.EditionStore;
import no.utdanning.registersync.edition.store.RunStore;
import no.utdanning.registersync.edition.store.Slice;
import no.utdanning.registersync.edition.store.SliceKind;
import no.utdanning.registersync.edition.store.SliceStore;
import no.utdanning.registersync.office.RunSummary;
import no.utdanning.registersync.office.Status;
import no.utdanning.registersync.platform.Database;
import no.utdanning.registersync.settings.Settings;

/** Whether what is published is fresh: each source's and county's age against what it should be. */
final class StatusAnswer {
  private final Settings settings;
  private final Clock clock;
  private final EditionStore editions;
  private final SliceStore slices;
  private final RunStore runs;
  private final Map<String, Slice> inUse = new HashMap<>();

  StatusAnswer(Settings settings, Clock clock, Database database) {
    this.settings = settings;
    this.clock = clock;
    this.editions = new EditionStore(database);
    this.slices = new SliceStore(database);
    this.runs = new RunStore(database);
    slices.listOfEdition(editions.currentNumber()).forEach(slice -> inUse.put(name(slice), slice));
  }

  private static String name(Slice slice) {
    return slice.kind() == SliceKind.VIGO
        ? slice.kind().code() + " " + slice.part()
        : slice.kind().code();
  }

  Status answer() {
    return new Status(
        editions
            .findCurrent()
            .map(edition -> new Status.CurrentEdition(edition.number(), edition.publishedAt())),
        sources(),
        lastRuns(),
        due(),
        held());
  }

  private List<Status.SourceAge> sources() {
    List<Status.SourceAge> ages = new ArrayList<>();
    ages.add(age("reference", "with each run", slice -> true));
    ages.add(
        age(
            "employment",
            expectedPeriod() + " by now",
            slice -> slice.part().compareTo(expectedPeriod().toString()) >= 0));
    int hours = settings.freshness().vigoHours();
    for (String county : counties()) {
      ages.add(
          age(
              "vigo " + county,
              "within " + hours + " hours",
              slice -> sinceConfirmed(slice).compareTo(Duration.ofHours(hours)) <= 0));
    }
    return ages;
  }

  private Status.SourceAge age(String source, String expected, Predicate<Slice> fresh) {
    Slice slice = inUse.get(source);
    if (slice == null) {
      return new Status.SourceAge(
          source,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          expected,
          Status.Freshness.MISSING);
    }
    return new Status.SourceAge(
        source,
        Optional.of(slice.kind() == SliceKind.EMPLOYMENT ? slice.part() : slice.asOf().toString()),
        Optional.of(slice.confirmedAt()),
        Optional.of(sinceConfirmed(slice).toHours()),
        expected,
        fresh.test(slice) ? Status.Freshness.FRESH : Status.Freshness.LATE);
  }

  private Duration sinceConfirmed(Slice slice) {
    return Duration.between(slice.confirmedAt(), clock.instant());
  }

  /** The counties that should have data, by the edition's own reference set. */
  private List<String> counties() {
    Slice reference = inUse.get("reference");
    return reference == null
        ? settings.counties()
        : new Counties(settings)
            .of(new SliceShelf(slices, clock, null, false).reference(reference).municipalities());
  }

  /** The month that should be published by now: the previous one from the deadline on. */
  private YearMonth expectedPeriod() {
    ZonedDateTime now = clock.instant().atZone(settings.zone());
    YearMonth month = YearMonth.from(now);
    return now.isBefore(deadline(month)) ? month.minusMonths(2) : month.minusMonths(1);
  }

  private ZonedDateTime deadline(YearMonth month) {
    FreshnessSettings freshness = settings.freshness();
    LocalDate day = month.atDay(Math.min(freshness.employmentDay(), month.lengthOfMonth()));
    return day.atTime(freshness.employmentHour()).atZone(settings.zone());
  }

  private List<RunSummary> lastRuns() {
    List<RunSummary> last = new ArrayList<>();
    for (JobRequest.Job job : JobRequest.Job.values()) {
      runs.findLast(job.code()).map(RunRecords::summary).ifPresent(last::add);
    }
    return last;
  }

  private List<Status.DueRun> due() {
    List<Status.DueRun> due = new ArrayList<>();
    Duration allowed = Duration.ofHours(settings.freshness().vigoHours());
    Instant oldest =
        inUse.values().stream()
            .filter(slice -> slice.kind() == SliceKind.VIGO)
            .map(Slice::confirmedAt)
            .min(Comparator.naturalOrder())
            .orElse(clock.instant().minus(allowed));
    due.add(new Status.DueRun("nightly", oldest.plus(allowed), "vigo, all counties"));
    Slice employment = inUse.get("employment");
    YearMonth next =
        employment == null ? expectedPeriod() : YearMonth.parse(employment.part()).plusMonths(1);
    due.add(
        new Status.DueRun(
            "monthly", deadline(next.plusMonths(1)).toInstant(), "employment " + next));
    due.sort(Comparator.comparing(Status.DueRun::by));
    return due;
  }

  /** Held slices that no newer accepted one has overtaken. */
  private List<Status.HeldSlice> held() {
    return slices.listHeld().stream()
        .filter(slice -> !isOvertaken(slice))
        .map(StatusAnswer::held)
        .toList();
  }

  private static Status.HeldSlice held(Slice slice) {
    Occasion.Held held =
        Occasion.Held.of(slice.id(), SliceRecords.readVerdict(slice.gate()).reasons());
    return new Status.HeldSlice(held.slice(), slice.createdAt(), held.reasons(), held.toRelease());
  }

  private boolean isOvertaken(Slice held) {
    return slices
        .findNewestAccepted(held.kind(), held.part())
        .filter(accepted -> accepted.seq() > held.seq())
        .isPresent();
  }
}
