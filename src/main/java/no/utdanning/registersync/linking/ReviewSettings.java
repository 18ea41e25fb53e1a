package no.utdanning.registersync.linking;

/**
 * {@code register-sync.review}.
 *
 * @param staleAfterYears a link or an occupation whose review is older is shown as stale
 */
public record ReviewSettings(int staleAfterYears) {
  public static final ReviewSettings DEFAULTS = new ReviewSettings(5);

  public ReviewSettings {
    if (staleAfterYears < 1) {
      throw new IllegalArgumentException("must be a whole number of years, 1 or more");
    }
  }
}
