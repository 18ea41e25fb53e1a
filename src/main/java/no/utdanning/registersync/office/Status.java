package no.utdanning.registersync.office;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.utdanning.registersync.platform.ExitCode;

/**
 * How it stands.
 *
 * @param verdict whether what is published is fresh, in one sentence
 * @param edition the current one; absent before the first
 * @param sources each source and county, in the order to show
 * @param lastRuns the last of each job
 * @param due what should come next, soonest first
 * @param nextStarts what the schedule will start next, soonest first; empty while it is up nowhere
 * @param held slices that the gate holds
 */
public record Status(
    String verdict,
    Optional<CurrentEdition> edition,
    List<SourceAge> sources,
    List<RunSummary> lastRuns,
    List<DueRun> due,
    List<NextStart> nextStarts,
    List<HeldSlice> held) {
  public Status {
    sources = List.copyOf(sources);
    lastRuns = List.copyOf(lastRuns);
    due = List.copyOf(due);
    nextStarts = List.copyOf(nextStarts);
    held = List.copyOf(held);
  }

  /** {@link ExitCode#DONE} when all is fresh, {@link ExitCode#PARTLY} otherwise. */
  public ExitCode exitCode() {
    boolean allFresh = sources.stream().allMatch(source -> source.state() == Freshness.FRESH);
    return edition.isPresent() && allFresh ? ExitCode.DONE : ExitCode.PARTLY;
  }

  /**
   * The edition that is read.
   *
   * @param edition its number
   * @param publishedAt since when
   */
  public record CurrentEdition(int edition, Instant publishedAt) {}

  /** How a source's age compares with what it should be. */
  public enum Freshness {
    FRESH,
    /** Older than it should be. */
    LATE,
    /** There has never been an accepted slice of it. */
    MISSING
  }

  /** What a monitor makes of it. */
  public enum Level {
    OK,
    /** Fresh, but late soon unless something comes: a night was missed, a deadline is near. */
    WARN,
    /** Late, or it never came. */
    ERROR
  }

  /**
   * A source, or a county of one, and its age.
   *
   * @param source {@code reference}, {@code employment}, {@code vigo 03}
   * @param asOf the date or period that its data describe
   * @param lastConfirmed when it was last read and found good, though nothing was new
   * @param ageHours whole hours since it was last confirmed
   * @param expected what is expected of it, in words: {@code within 36 hours}, {@code 2026-10 by
   *     2026-11-13 06:00}
   * @param lateAfter when it is late unless it is renewed before; absent where it never is
   */
  public record SourceAge(
      String source,
      Optional<String> asOf,
      Optional<Instant> lastConfirmed,
      Optional<Long> ageHours,
      String expected,
      Optional<Instant> lateAfter,
      Freshness state,
      Level level) {}

  /**
   * What should be run next.
   *
   * @param job {@code nightly}, {@code monthly}
   * @param by when at the latest
   * @param what what it is to bring: {@code employment 2026-10}
   */
  public record DueRun(String job, Instant by, String what) {}

  /**
   * A slice that the gate holds.
   *
   * @param slice its name, as {@code accept} takes it
   * @param heldAt since when
   * @param reasons what the gate said, a sentence each
   * @param toRelease the command that accepts it
   */
  public record HeldSlice(String slice, Instant heldAt, List<String> reasons, String toRelease) {
    public HeldSlice {
      reasons = List.copyOf(reasons);
    }
  }
}
