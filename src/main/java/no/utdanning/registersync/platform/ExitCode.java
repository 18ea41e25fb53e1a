package no.utdanning.registersync.platform;

import java.util.Collection;
import java.util.stream.Stream;

/**
 * What the program's exit status says. Where several are true, the first that applies in the order
 * {@code 2, 1, 5, 4, 3, 6, 0} is given.
 */
public enum ExitCode {
  /** Done, or there was nothing new to do. */
  DONE(0),
  /** The program failed: a fault of ours or of the machine, not of the data. */
  FAILED(1),
  /** The command line or the settings are wrong; nothing was begun. */
  USAGE(2),
  /** What the run came for is held by the gate; nothing was published. */
  HELD(3),
  /** A source that the run came for is missing or unreadable; nothing was published. */
  NO_SOURCE(4),
  /** Another run of this job is active. */
  ACTIVE(5),
  /** Published, but a county or the reference set kept older data. */
  PARTLY(6);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** The number that the shell sees. */
  public int code() {
    return code;
  }

  /** Where several are true, the first that applies; {@link #DONE} where none is. */
  public static ExitCode firstOf(Collection<ExitCode> codes) {
    return Stream.of(USAGE, FAILED, ACTIVE, NO_SOURCE, HELD, PARTLY)
        .filter(codes::contains)
        .findFirst()
        .orElse(DONE);
  }

  /**
   * The exit code with this number.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static ExitCode of(int code) {
    for (ExitCode exitCode : values()) {
      if (exitCode.code == code) {
        return exitCode;
      }
    }
    throw new IllegalArgumentException("no exit code " + code);
  }
}
