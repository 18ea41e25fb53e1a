package no.utdanning.registersync.platform;

import org.springframework.core.NestedExceptionUtils;

/** PostgreSQL cannot be reached, or does not let us in. */
public final class DatabaseAwayException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param failure the pool's, with the driver's words beneath it
   */
  DatabaseAwayException(DatabaseSettings settings, RuntimeException failure) {
    super("no connection to " + settings + ": " + why(failure), failure);
  }

  /** The driver's words, which may keep to themselves what the system said. */
  private static String why(RuntimeException failure) {
    Throwable driver = failure.getCause() == null ? failure : failure.getCause();
    Throwable system = NestedExceptionUtils.getMostSpecificCause(driver);
    String words = String.valueOf(driver.getMessage());
    return system == driver
        ? words
        : words + " (" + system.getClass().getSimpleName() + ": " + system.getMessage() + ")";
  }
}
