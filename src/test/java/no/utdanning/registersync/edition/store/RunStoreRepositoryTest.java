package no.utdanning.registersync.edition.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import no.utdanning.registersync.platform.Lease;
import no.utdanning.registersync.platform.Leases;
import no.utdanning.registersync.platform.OnBothDatabases;
import no.utdanning.registersync.platform.Owner;
import no.utdanning.registersync.register.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunStoreRepositoryTest extends OnBothDatabases {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 5);
  private static final Instant BEGIN = Instant.parse("2026-11-05T02:00:00Z");
  private static final Instant END = Instant.parse("2026-11-05T02:07:00Z");

  private RunStore runs;
  private Leases leases;

  @BeforeEach
  void makeTheStore() {
    runs = new RunStore(database);
    leases = new Leases(database, Leases.TIME_TO_LIVE);
  }

  @Test
  void aRunIsOnRecordFromItsBeginningToItsEnd() {
    NewRun monthly =
        new NewRun("monthly", DAY, Period.of("2026-10"), List.of(), true, false, BEGIN);

    Run begun = runs.start(monthly);
    runs.account(begun.id(), "{\"rows\": 3}");
    runs.end(begun.id(), RunState.DONE, 6, 12, END);

    assertThat(begun.state()).isEqualTo(RunState.RUNNING);
    assertThat(begun.owner()).isEqualTo(Owner.current());
    assertThat(runs.get(begun.id()))
        .isEqualTo(
            new Run(
                1,
                "monthly",
                DAY,
                Period.of("2026-10"),
                List.of(),
                true,
                false,
                RunState.DONE,
                6,
                12,
                Owner.current(),
                BEGIN,
                END,
                "{\"rows\": 3}"));
  }

  @Test
  void whatWasNotAskedForIsNull() {
    Run run = runs.start(new NewRun("nightly", DAY, null, List.of("03", "46"), false, true, BEGIN));

    runs.end(run.id(), RunState.FAILED, 1, null, END);

    Run ended = runs.get(run.id());
    assertThat(ended.period()).isNull();
    assertThat(ended.counties()).containsExactly("03", "46");
    assertThat(ended.dryRun()).isTrue();
    assertThat(ended.edition()).isNull();
    assertThat(ended.account()).isNull();
    assertThat(runs.find(2)).isEmpty();
    assertThatThrownBy(() -> runs.get(2)).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void anAccountMayBeLong() {
    Run run = runs.start(nightly());
    String account = "{\"æøå\": \"" + "x".repeat(3_000_000) + "\"}";

    runs.account(run.id(), account);

    assertThat(runs.get(run.id()).account()).isEqualTo(account);
  }

  @Test
  void theLatestComeFirst() {
    Run first = runs.start(nightly());
    Run second = runs.start(new NewRun("links", DAY, null, List.of(), false, false, BEGIN));
    Run third = runs.start(nightly());

    assertThat(runs.list(2)).containsExactly(third, second);
    assertThat(runs.list(10)).containsExactly(third, second, first);
    assertThat(runs.findLast("nightly")).contains(third);
    assertThat(runs.findLast("monthly")).isEmpty();
  }

  @Test
  void runsThatNobodyRunsAreMarkedKilled() {
    Run left = runs.start(nightly());
    Run forgotten = runs.start(new NewRun("links", DAY, null, List.of(), false, false, BEGIN));
    Run active = runs.start(new NewRun("links", DAY, null, List.of(), false, false, BEGIN));

    try (Lease lease = leases.acquire("links").orElseThrow()) {
      assertThat(lease.isHeld()).isTrue();
      List<Run> killed = runs.markKilled(leases, END);

      assertThat(killed).extracting(Run::id).containsExactly(forgotten.id(), left.id());
      assertThat(killed).extracting(Run::state).containsOnly(RunState.KILLED);
      assertThat(killed).extracting(Run::endedAt).containsOnly(END);
      assertThat(runs.listRunning()).extracting(Run::id).containsExactly(active.id());
      assertThat(runs.markKilled(leases, END)).isEmpty();
    }
  }

  @Test
  void theOldestAreForgottenButNotWhatIsRunningNorTheLastWholeRunOfEachOutcome() {
    Run running = runs.start(nightly());
    Run noSource = ended(nightly(), 4);
    Run firstDone = ended(nightly(), 0);
    Run lastDone = ended(nightly(), 0);
    Run dry = ended(new NewRun("links", DAY, null, List.of(), false, true, BEGIN), 0);
    Run county = ended(new NewRun("nightly", DAY, null, List.of("03"), false, false, BEGIN), 0);
    Run newest = ended(new NewRun("nightly", DAY, null, List.of("03"), false, false, BEGIN), 0);

    List<Long> toForget = runs.listToForget(1);

    assertThat(toForget).containsExactly(firstDone.id(), dry.id(), county.id());
    runs.forget(toForget);
    assertThat(runs.list(10))
        .extracting(Run::id)
        .containsExactly(newest.id(), lastDone.id(), noSource.id(), running.id());
    assertThat(runs.listRunningOrBegunSince(BEGIN)).containsExactly(running.id());
  }

  private Run ended(NewRun run, int exitCode) {
    Run started = runs.start(run);
    runs.end(started.id(), RunState.DONE, exitCode, null, END);
    return started;
  }

  private static NewRun nightly() {
    return new NewRun("nightly", DAY, null, List.of(), false, false, BEGIN);
  }
}
