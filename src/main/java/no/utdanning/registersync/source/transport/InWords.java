package no.utdanning.registersync.source.transport;

import java.time.Duration;

/** Durations as the settings write them. */
public final class InWords {
  private InWords() {}

  /** {@code 500ms}, {@code 90s}, {@code 30m}. */
  public static String of(Duration duration) {
    if (duration.toMillisPart() != 0) {
      return duration.toMillis() + "ms";
    }
    return duration.toSecondsPart() != 0 || duration.isZero()
        ? duration.toSeconds() + "s"
        : duration.toMinutes() + "m";
  }
}
