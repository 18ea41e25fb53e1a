package no.utdanning.registersync.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.utdanning.registersync.edition.store.EditionReason;
import no.utdanning.registersync.edition.store.EditionStore;
import no.utdanning.registersync.edition.store.NewEdition;
import no.utdanning.registersync.edition.store.NewSlice;
import no.utdanning.registersync.edition.store.Slice;
import no.utdanning.registersync.edition.store.SliceKind;
import no.utdanning.registersync.edition.store.SliceState;
import no.utdanning.registersync.edition.store.SliceStore;
import no.utdanning.registersync.office.Status;
import no.utdanning.registersync.platform.Lease;
import no.utdanning.registersync.platform.Leases;
import no.utdanning.registersync.platform.OnBothDatabases;
import no.utdanning.registersync.settings.Settings;
import no.utdanning.registersync.settings.SettingsLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Section 5, "Freshness", to the second. */
class SourceAgesTest extends OnBothDatabases {
  private static final Instant NIGHT = Instant.parse("2026-11-23T03:10:00Z");

  private Settings rules;
  private int edition;

  @BeforeEach
  void readRules() throws Exception {
    Path config = home.resolve("application.yml");
    Files.writeString(
        config,
        Files.readString(Path.of("config/application.yml"))
            .replace("home: ./var", "home: " + home.resolve("var"))
            .replace("counties: []", "counties: [\"03\", \"46\"]"));
    rules = SettingsLoader.load(config, Map.of());
  }

  @Test
  void aCountyIsLateWhenItsSliceIsOlderThan36Hours() {
    publish(slice(SliceKind.VIGO, "03", NIGHT));

    assertThat(at(NIGHT.plusSeconds(26 * 3600 - 1), "vigo 03").level()).isEqualTo(Status.Level.OK);
    assertThat(at(NIGHT.plusSeconds(26 * 3600), "vigo 03").level()).isEqualTo(Status.Level.WARN);
    Status.SourceAge onTheHour = at(NIGHT.plusSeconds(36 * 3600), "vigo 03");
    assertThat(onTheHour.state()).isEqualTo(Status.Freshness.FRESH);
    assertThat(onTheHour.level()).isEqualTo(Status.Level.WARN);
    assertThat(onTheHour.ageHours()).contains(36L);
    assertThat(onTheHour.lateAfter()).contains(Instant.parse("2026-11-24T15:10:00Z"));
    Status.SourceAge after = at(NIGHT.plusSeconds(36 * 3600).plusMillis(1), "vigo 03");
    assertThat(after.state()).isEqualTo(Status.Freshness.LATE);
    assertThat(after.level()).isEqualTo(Status.Level.ERROR);
  }

  /** 36 hours are 36 hours, also in the nights when clocks are set. */
  @Test
  void theNightWhenClocksAreSetMakesNoHourOfDifference() {
    for (String changeover : List.of("2026-03-28T23:00:00Z", "2026-10-24T22:00:00Z")) {
      Instant night = Instant.parse(changeover);
      publish(slice(SliceKind.VIGO, "03", night));

      assertThat(at(night.plusSeconds(36 * 3600), "vigo 03").state())
          .isEqualTo(Status.Freshness.FRESH);
      assertThat(at(night.plusSeconds(36 * 3600 + 1), "vigo 03").state())
          .isEqualTo(Status.Freshness.LATE);
    }
  }

  @Test
  void aRunWithNothingNewMovesOn() {
    Slice slice = slice(SliceKind.VIGO, "03", NIGHT);
    publish(slice);
    new SliceStore(database).confirm(slice.id(), NIGHT.plusSeconds(24 * 3600));

    Status.SourceAge age = at(NIGHT.plusSeconds(50 * 3600), "vigo 03");
    assertThat(age.state()).isEqualTo(Status.Freshness.FRESH);
    assertThat(age.ageHours()).contains(26L);
  }

  @Test
  void employmentIsLateFromSixOClockOnThe13thInOslo() {
    publish(slice(SliceKind.EMPLOYMENT, "2026-10", NIGHT));

    // Winter: six o'clock in Oslo is five in UTC.
    assertThat(employmentAt("2026-12-12T04:59:59Z").level()).isEqualTo(Status.Level.OK);
    assertThat(employmentAt("2026-12-12T05:00:00Z").level()).isEqualTo(Status.Level.WARN);
    Status.SourceAge before = employmentAt("2026-12-13T04:59:59Z");
    assertThat(before.state()).isEqualTo(Status.Freshness.FRESH);
    assertThat(before.expected()).isEqualTo("2026-10 by now");
    assertThat(before.lateAfter()).contains(Instant.parse("2026-12-13T05:00:00Z"));
    Status.SourceAge sharp = employmentAt("2026-12-13T05:00:00Z");
    assertThat(sharp.state()).isEqualTo(Status.Freshness.LATE);
    assertThat(sharp.expected()).isEqualTo("2026-11 by now");
  }

  @Test
  void inSummerItIsLateAnHourEarlierInUtc() {
    publish(slice(SliceKind.EMPLOYMENT, "2026-08", NIGHT));

    assertThat(employmentAt("2026-10-13T03:59:59Z").state()).isEqualTo(Status.Freshness.FRESH);
    assertThat(employmentAt("2026-10-13T04:00:00Z").state()).isEqualTo(Status.Freshness.LATE);
  }

  @Test
  void theYearTurns() {
    publish(slice(SliceKind.EMPLOYMENT, "2026-11", NIGHT));

    assertThat(employmentAt("2027-01-13T04:59:59Z").expected()).isEqualTo("2026-11 by now");
    assertThat(employmentAt("2027-01-13T05:00:00Z").expected()).isEqualTo("2026-12 by now");
  }

  @Test
  void whatNeverCameIsMissing() {
    publish(slice(SliceKind.VIGO, "03", NIGHT));

    assertThat(at(NIGHT, "vigo 46").state()).isEqualTo(Status.Freshness.MISSING);
    assertThat(at(NIGHT, "employment").state()).isEqualTo(Status.Freshness.MISSING);
    assertThat(at(NIGHT, "reference").level()).isEqualTo(Status.Level.ERROR);
  }

  @Test
  void theVerdictNamesWhatIsWrong() {
    publish(slice(SliceKind.VIGO, "03", NIGHT));

    assertThat(status(NIGHT.plusSeconds(40 * 3600)).verdict())
        .isEqualTo(
            "LATE: reference has never come; employment has never come; vigo 03 is of 2026-11-23,"
                + " last confirmed 2026-11-23 04:10, expected within 36 hours; and 1 more (edition 1"
                + " of 2026-11-23 04:10)");
    assertThat(
            new Verdict(
                    new SourceAges(rules, at(NIGHT.plusSeconds(40 * 3600)), database).list(),
                    rules.zone())
                .late())
        .containsExactly(
            "vigo 03 is of 2026-11-23, last confirmed 2026-11-23 04:10, expected within 36 hours");
  }

  @Test
  void theVerdictBeforeTheFirstEdition() {
    assertThat(status(NIGHT).verdict()).isEqualTo("NOTHING PUBLISHED YET");
  }

  private Status.SourceAge employmentAt(String now) {
    return at(Instant.parse(now), "employment");
  }

  private Status.SourceAge at(Instant now, String source) {
    return new SourceAges(rules, at(now), database)
        .list().stream().filter(age -> age.source().equals(source)).findFirst().orElseThrow();
  }

  private Status status(Instant now) {
    return new StatusAnswer(rules, at(now), database).answer();
  }

  private static Clock at(Instant now) {
    return Clock.fixed(now, ZoneOffset.UTC);
  }

  private Slice slice(SliceKind kind, String part, Instant taken) {
    return new SliceStore(database)
        .save(
            new NewSlice(
                kind,
                part,
                LocalDate.ofInstant(taken, rules.zone()),
                SliceState.ACCEPTED,
                kind + part + taken,
                "[]",
                "{\"checks\":[]}",
                taken,
                null,
                Map.of()));
  }

  private void publish(Slice slice) {
    try (Lease lease = new Leases(database, Leases.TIME_TO_LIVE).acquire("publish").orElseThrow()) {
      NewEdition next =
          new NewEdition(
              edition, EditionReason.RUN, null, slice.id(), NIGHT, null, Set.of(slice.id()));
      assertThat(new EditionStore(database).publish(next, lease)).isTrue();
      edition++;
    }
  }
}
