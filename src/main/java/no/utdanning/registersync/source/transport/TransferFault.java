package no.utdanning.registersync.source.transport;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Why a file could not be fetched, in words for an operator, with what to do. The message reads on
 * after "Cannot read LOCATION:" and holds no secret and nothing that a server said of persons.
 */
public final class TransferFault extends IOException {
  private static final long serialVersionUID = 1;

  private final boolean passing;
  private final boolean changed;
  private final boolean absent;
  private final @Nullable Duration retryAfter;

  private TransferFault(
      String message,
      boolean passing,
      boolean changed,
      boolean absent,
      @Nullable Duration retryAfter,
      @Nullable Throwable cause) {
    super(message, cause);
    this.passing = passing;
    this.changed = changed;
    this.absent = absent;
    this.retryAfter = retryAfter;
  }

  /** A fault that another try will not find gone. */
  public static TransferFault lasting(String message) {
    return new TransferFault(message, false, false, false, null, null);
  }

  /** There is no such file, or not yet. */
  public static TransferFault absent(String message, @Nullable Throwable cause) {
    return new TransferFault(message, false, false, true, null, cause);
  }

  public static TransferFault lasting(String message, Throwable cause) {
    return new TransferFault(message, false, false, false, null, cause);
  }

  /** A fault that may be gone when it is tried again. */
  public static TransferFault passing(String message, Throwable cause) {
    return new TransferFault(message, true, false, false, null, cause);
  }

  /**
   * A server that asks to be tried again.
   *
   * @param retryAfter how long it wants to be left alone, null where it does not say
   */
  public static TransferFault busy(String message, @Nullable Duration retryAfter) {
    return new TransferFault(message, true, false, false, retryAfter, null);
  }

  /** The file became another one while it was read: what has been read of it is worth nothing. */
  public static TransferFault changed() {
    return new TransferFault(
        "the file changed while it was read: deliver it under another name and rename it in place",
        false,
        true,
        false,
        null,
        null);
  }

  boolean isPassing() {
    return passing;
  }

  /** Whether the other side is well, and has no such file. */
  public boolean isAbsent() {
    return absent;
  }

  /** Whether the file has to be read anew from its beginning. */
  public boolean isChanged() {
    return changed;
  }

  @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
