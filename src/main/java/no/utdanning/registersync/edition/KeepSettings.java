package no.utdanning.registersync.edition;

/**
 * {@code register-sync.keep}: what {@code purge} leaves.
 *
 * @param editions the newest editions
 * @param periods the newest periods of employment
 * @param runs the newest records of runs
 */
public record KeepSettings(int editions, int periods, int runs) {
  public static final KeepSettings DEFAULTS = new KeepSettings(10, 3, 400);

  public KeepSettings {
    if (editions < 1 || periods < 1 || runs < 1) {
      throw new IllegalArgumentException("must be a whole number, 1 or more");
    }
  }
}
