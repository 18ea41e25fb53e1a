package no.utdanning.registersync.office;

import no.utdanning.registersync.platform.ExitCode;

/** What was asked for cannot be done as it stands; nothing was begun, and nothing is broken. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;

  /**
   * @param message one line that names what is wrong, as the user wrote it
   */
  public RefusedException(ExitCode exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /** The command names something that does not exist, or asks for what can never be. */
  public static RefusedException usage(String message) {
    return new RefusedException(ExitCode.USAGE, message);
  }

  /** Another run of this job is active. */
  public static RefusedException active(String message) {
    return new RefusedException(ExitCode.ACTIVE, message);
  }

  public ExitCode exitCode() {
    return exitCode;
  }
}
