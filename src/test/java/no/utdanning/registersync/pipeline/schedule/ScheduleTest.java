package no.utdanning.registersync.pipeline.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import no.utdanning.registersync.platform.ExitCode;
import no.utdanning.registersync.platform.SettableClock;
import no.utdanning.registersync.schedule.Attempt;
import no.utdanning.registersync.schedule.DueJob;
import no.utdanning.registersync.schedule.ScheduleSettings;
import no.utdanning.registersync.schedule.Timetable;
import org.junit.jupiter.api.Test;

/** Days, months and years of the schedule, by a clock that goes from one look to the next. */
class ScheduleTest {
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  private static final Duration LEASE = Duration.ofSeconds(60);
  private static final Duration RUN = Duration.ofMinutes(4);

  private final SettableClock clock = new SettableClock(Instant.EPOCH);
  private final Map<DueJob, Instant> wakes = new EnumMap<>(DueJob.class);
  private final Ledger jobs = new Ledger();
  private final Schedule schedule =
      new Schedule(
          ScheduleSettings.DEFAULTS,
          new Timetable(ScheduleSettings.DEFAULTS, OSLO),
          LEASE,
          clock,
          jobs);

  @Test
  void everyNightOfAYearIsRunOnceAndSoIsEveryMonth() {
    startAt("2026-01-01T00:00");
    jobs.hand(DueJob.NIGHTLY, ExitCode.DONE);
    jobs.hand(DueJob.MONTHLY, ExitCode.DONE);

    goOnUntil("2027-01-01T00:00");

    List<LocalDateTime> nights = jobs.startsOf(DueJob.NIGHTLY);
    assertThat(nights)
        .hasSize(365)
        .allMatch(night -> night.toLocalTime().toString().equals("03:30"));
    assertThat(nights.stream().map(LocalDateTime::toLocalDate).distinct()).hasSize(365);
    assertThat(nights).contains(local("2026-03-29T03:30"), local("2026-10-25T03:30"));
    assertThat(jobs.startsOf(DueJob.MONTHLY))
        .hasSize(12)
        .allMatch(start -> start.getDayOfMonth() == 12 && start.getHour() == 18);
  }

  @Test
  void theExtractIsWaitedForAtAnIntervalAndTakenOnceItIsThere() {
    Instant there = instant("2026-11-12T19:40");
    jobs.outcome = job -> clock.instant().isBefore(there) ? ExitCode.NO_SOURCE : ExitCode.PARTLY;
    startAt("2026-11-12T17:59");
    jobs.hand(DueJob.MONTHLY, ExitCode.DONE);

    goOnUntil("2026-12-01T00:00");

    // A run of four minutes each; half an hour from the end of one to the next.
    assertThat(jobs.startsOf(DueJob.MONTHLY))
        .containsExactly(
            local("2026-11-12T18:00"),
            local("2026-11-12T18:34"),
            local("2026-11-12T19:08"),
            local("2026-11-12T19:42"));
  }

  @Test
  void whatWasMissedWhileNobodyWasUpIsRunOnce() {
    startAt("2026-11-20T09:00");

    goOnUntil("2026-11-21T03:29");

    assertThat(jobs.startsOf(DueJob.NIGHTLY)).containsExactly(local("2026-11-20T09:00"));
    assertThat(jobs.startsOf(DueJob.MONTHLY)).containsExactly(local("2026-11-20T09:00"));
    goOnUntil("2026-11-21T04:00");
    assertThat(jobs.startsOf(DueJob.NIGHTLY)).hasSize(2).contains(local("2026-11-21T03:30"));
  }

  @Test
  void aRunByHandSinceItWasDueCounts() {
    clock.set(instant("2026-11-20T07:00"));
    jobs.hand(DueJob.NIGHTLY, ExitCode.PARTLY);
    jobs.hand(DueJob.MONTHLY, ExitCode.HELD);
    startAt("2026-11-20T09:00");

    goOnUntil("2026-11-21T03:29");

    assertThat(jobs.startsOf(DueJob.NIGHTLY)).isEmpty();
    assertThat(jobs.startsOf(DueJob.MONTHLY)).isEmpty();
  }

  @Test
  void aFailureIsTriedAgainAndAKilledRunTakenOverAtOnce() {
    List<ExitCode> outcomes = new ArrayList<>(List.of(ExitCode.FAILED, ExitCode.DONE));
    jobs.outcome = job -> outcomes.remove(0);
    startAt("2026-11-20T09:00");
    jobs.hand(DueJob.MONTHLY, ExitCode.DONE);
    jobs.add(DueJob.NIGHTLY, new Attempt(null, null));

    goOnUntil("2026-11-20T12:00");

    assertThat(jobs.startsOf(DueJob.NIGHTLY))
        .containsExactly(local("2026-11-20T09:00"), local("2026-11-20T09:34"));
  }

  @Test
  void whileAnotherNodeHasTheLeaseItIsLookedAtAgainWhenThatMayHaveExpired() {
    clock.set(instant("2026-11-20T03:30"));
    jobs.elsewhere = true;

    Instant again = schedule.look(DueJob.NIGHTLY, wakes::put);

    assertThat(again).isEqualTo(instant("2026-11-20T03:31"));
    assertThat(jobs.startsOf(DueJob.NIGHTLY)).isEmpty();
  }

  @Test
  void anotherLookIsArrangedBeforeTheJobBeginsInCaseThisNodeDies() {
    clock.set(instant("2026-11-20T03:30"));
    jobs.outcome =
        job -> {
          assertThat(wakes).containsEntry(DueJob.NIGHTLY, instant("2026-11-20T03:31"));
          return ExitCode.DONE;
        };

    assertThat(schedule.look(DueJob.NIGHTLY, wakes::put)).isEqualTo(instant("2026-11-21T03:30"));
    assertThat(jobs.startsOf(DueJob.NIGHTLY)).hasSize(1);
  }

  @Test
  void aDatabaseThatStaysAwayIsToldOnceAndOneThatIsStartedAnewIsNot() {
    Runnable away =
        () -> {
          throw new IllegalStateException("no database");
        };
    for (int minute = 0; minute < 4; minute++) {
      schedule.watching(away);
    }
    schedule.watching(() -> {});
    for (int minute = 0; minute < 4; minute++) {
      schedule.watching(away);
    }
    assertThat(jobs.told).isEmpty();

    for (int minute = 0; minute < 60; minute++) {
      schedule.watching(away);
    }
    assertThat(jobs.told).containsExactly("no database");
  }

  private void startAt(String localTime) {
    clock.set(instant(localTime));
    for (DueJob job : DueJob.values()) {
      wakes.put(job, clock.instant());
    }
  }

  /** Goes from look to look. */
  private void goOnUntil(String localTime) {
    Instant end = instant(localTime);
    while (true) {
      DueJob next =
          wakes.get(DueJob.NIGHTLY).isAfter(wakes.get(DueJob.MONTHLY))
              ? DueJob.MONTHLY
              : DueJob.NIGHTLY;
      if (wakes.get(next).isAfter(end)) {
        clock.set(end);
        return;
      }
      if (wakes.get(next).isAfter(clock.instant())) {
        clock.set(wakes.get(next));
      }
      Instant began = clock.instant();
      Instant again = schedule.look(next, wakes::put);
      wakes.put(next, again);
      // The two jobs run side by side: one takes none of the other's time.
      if (wakes.values().stream().anyMatch(wake -> !wake.isAfter(clock.instant()))) {
        clock.set(began);
      }
    }
  }

  private static Instant instant(String localTime) {
    return local(localTime).atZone(OSLO).toInstant();
  }

  private static LocalDateTime local(String localTime) {
    return LocalDateTime.parse(localTime);
  }

  /** Jobs that take four minutes, and do nothing but write down when they began. */
  private final class Ledger implements Jobs {
    private final Map<DueJob, List<Attempt>> attempts = new EnumMap<>(DueJob.class);
    private final Map<DueJob, List<Instant>> begun = new EnumMap<>(DueJob.class);
    private final Map<DueJob, List<Instant>> starts = new EnumMap<>(DueJob.class);
    private Function<DueJob, ExitCode> outcome = job -> ExitCode.DONE;
    private boolean elsewhere;
    private final List<String> told = new ArrayList<>();

    void hand(DueJob job, ExitCode exitCode) {
      add(job, new Attempt(clock.instant(), exitCode));
    }

    void add(DueJob job, Attempt attempt) {
      attempts.computeIfAbsent(job, none -> new ArrayList<>()).add(0, attempt);
      begun.computeIfAbsent(job, none -> new ArrayList<>()).add(0, clock.instant());
    }

    List<LocalDateTime> startsOf(DueJob job) {
      return starts.getOrDefault(job, List.of()).stream()
          .map(start -> LocalDateTime.ofInstant(start, OSLO))
          .toList();
    }

    @Override
    public List<Attempt> listSince(DueJob job, Instant due) {
      List<Instant> moments = begun.getOrDefault(job, List.of());
      long since = moments.stream().filter(moment -> !moment.isBefore(due)).count();
      return attempts.getOrDefault(job, List.of()).subList(0, (int) since);
    }

    @Override
    public boolean run(DueJob job, Instant due) {
      if (elsewhere) {
        return false;
      }
      Instant start = clock.instant();
      starts.computeIfAbsent(job, none -> new ArrayList<>()).add(start);
      ExitCode exitCode = outcome.apply(job);
      clock.pass(RUN);
      attempts
          .computeIfAbsent(job, none -> new ArrayList<>())
          .add(0, new Attempt(clock.instant(), exitCode));
      begun.computeIfAbsent(job, none -> new ArrayList<>()).add(0, start);
      return true;
    }

    @Override
    public void tellWhatIsLate() {
      throw new UnsupportedOperationException("the watch does, not a look");
    }

    @Override
    public void tellThatNothingCanBeStarted(RuntimeException why) {
      told.add(String.valueOf(why.getMessage()));
    }
  }
}
