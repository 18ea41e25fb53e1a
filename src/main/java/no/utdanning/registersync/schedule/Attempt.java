package no.utdanning.registersync.schedule;

import java.time.Instant;
import no.utdanning.registersync.platform.ExitCode;
import org.jspecify.annotations.Nullable;

/**
 * A run that was begun to do what was due, by the schedule or by hand.
 *
 * @param endedAt null while it goes on, by its own account
 * @param exitCode null while it goes on, and for one that was killed
 */
public record Attempt(@Nullable Instant endedAt, @Nullable ExitCode exitCode) {

  /** Whether it did what was due, as far as running again would not do more. */
  boolean isDone() {
    return exitCode == ExitCode.DONE || exitCode == ExitCode.PARTLY || exitCode == ExitCode.HELD;
  }
}
