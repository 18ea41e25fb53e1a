package no.utdanning.registersync.office;

import java.time.Instant;
import java.util.Optional;
import no.utdanning.registersync.platform.ExitCode;

/**
 * A run in one line.
 *
 * @param run its number
 * @param job {@code nightly}, {@code monthly} or {@code links}
 * @param state how it stands with it
 * @param started when it began
 * @param ended absent while it goes on, and for one that was killed
 * @param exitCode absent while it goes on, and for one that was killed
 * @param edition the edition that it published
 * @param outcome in a few words: {@code edition 12 published}, {@code nothing new}
 */
public record RunSummary(
    long run,
    String job,
    State state,
    Instant started,
    Optional<Instant> ended,
    Optional<ExitCode> exitCode,
    Optional<Integer> edition,
    String outcome) {

  /** How it stands with a run. */
  public enum State {
    /** It goes on. */
    RUNNING,
    /** It came to an end, whatever its exit code. */
    ENDED,
    /** It was killed; the next call of the job picks it up. */
    KILLED
  }
}
