package no.utdanning.registersync.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.utdanning.registersync.edition.FreshnessSettings;
import no.utdanning.registersync.edition.SliceShelf;
import no.utdanning.registersync.edition.store.EditionStore;
import no.utdanning.registersync.edition.store.Slice;
import no.utdanning.registersync.edition.store.SliceKind;
import no.utdanning.registersync.edition.store.SliceStore;
import no.utdanning.registersync.office.Status;
import no.utdanning.registersync.platform.Database;
import no.utdanning.registersync.settings.Settings;

/**
 * The age of each source and county in the current edition, against what it should be. What counts
 * is when a slice was last confirmed, which a run with nothing new does, too.
 */
final class SourceAges {
  private final Settings settings;
  private final Clock clock;
  private final FreshnessSettings freshness;
  private final Deadlines deadlines;
  private final SliceStore slices;
  private final Map<String, Slice> inUse = new HashMap<>();

  SourceAges(Settings settings, Clock clock, Database database) {
    this.settings = settings;
    this.clock = clock;
    this.freshness = settings.freshness();
    this.deadlines = new Deadlines(freshness, settings.zone());
    this.slices = new SliceStore(database);
    slices
        .listOfEdition(new EditionStore(database).currentNumber())
        .forEach(slice -> inUse.put(name(slice), slice));
  }

  private static String name(Slice slice) {
    return slice.kind() == SliceKind.VIGO
        ? slice.kind().code() + " " + slice.part()
        : slice.kind().code();
  }

  /** The reference set, employment, and each county that should have Vigo data. */
  List<Status.SourceAge> list() {
    List<Status.SourceAge> ages = new ArrayList<>();
    ages.add(reference());
    ages.add(employment());
    counties().forEach(county -> ages.add(vigo(county)));
    return ages;
  }

  /** It is read with each run, so it is as old as the last that could use it; never late. */
  private Status.SourceAge reference() {
    return age("reference", "with each run", Optional.empty(), false, ofNights("reference"));
  }

  private Status.SourceAge employment() {
    YearMonth expected = deadlines.expectedAt(clock.instant());
    Slice slice = inUse.get("employment");
    Instant late =
        deadlines.of(slice == null ? expected : YearMonth.parse(slice.part()).plusMonths(1));
    return age(
        "employment",
        expected + " by now",
        Optional.of(late),
        !clock.instant().isBefore(late),
        Optional.of(late.minus(Duration.ofHours(freshness.employmentWarnHours()))));
  }

  private Status.SourceAge vigo(String county) {
    String source = "vigo " + county;
    Optional<Instant> late =
        Optional.ofNullable(inUse.get(source))
            .map(slice -> slice.confirmedAt().plus(Duration.ofHours(freshness.vigoHours())));
    return age(
        source,
        "within " + freshness.vigoHours() + " hours",
        late,
        // An age of exactly so many hours is not older than that.
        late.filter(clock.instant()::isAfter).isPresent(),
        ofNights(source));
  }

  private Optional<Instant> ofNights(String source) {
    return Optional.ofNullable(inUse.get(source))
        .map(slice -> slice.confirmedAt().plus(Duration.ofHours(freshness.vigoWarnHours())));
  }

  /**
   * @param lateAfter when it is late; absent: never
   * @param warn from when on that is to be feared
   */
  private Status.SourceAge age(
      String source,
      String expected,
      Optional<Instant> lateAfter,
      boolean late,
      Optional<Instant> warn) {
    Slice slice = inUse.get(source);
    if (slice == null) {
      return new Status.SourceAge(
          source,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          expected,
          lateAfter,
          Status.Freshness.MISSING,
          Status.Level.ERROR);
    }
    boolean nearlyLate = warn.filter(it -> !clock.instant().isBefore(it)).isPresent();
    return new Status.SourceAge(
        source,
        Optional.of(slice.kind() == SliceKind.EMPLOYMENT ? slice.part() : slice.asOf().toString()),
        Optional.of(slice.confirmedAt()),
        Optional.of(Duration.between(slice.confirmedAt(), clock.instant()).toHours()),
        expected,
        lateAfter,
        late ? Status.Freshness.LATE : Status.Freshness.FRESH,
        late ? Status.Level.ERROR : nearlyLate ? Status.Level.WARN : Status.Level.OK);
  }

  /** The counties that should have data, by the edition's own reference set. */
  private List<String> counties() {
    Slice reference = inUse.get("reference");
    return reference == null
        ? settings.counties()
        : new Counties(settings)
            .of(new SliceShelf(slices, clock, null, false).reference(reference).municipalities());
  }
}
