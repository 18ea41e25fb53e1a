package no.utdanning.registersync.counting;

/**
 * {@code register-sync.small-cells}: how small numbers are kept from the public figures (section
 * 4.5).
 *
 * @param below numbers from 1 up to this are small; 0 or 1 turns protection off
 * @param shownAs what the list of named workplaces shows for a small number
 * @param key the secret that decides which way small cells are rounded; never shown
 */
public record SmallCells(int below, int shownAs, String key) {
  /** The key for trying the program out; everybody knows it, so it protects nothing. */
  public static final String TRY_OUT_KEY = "try-out";

  public static final SmallCells DEFAULTS = new SmallCells(5, 2, TRY_OUT_KEY);

  public SmallCells {
    if (below < 0 || shownAs < 0) {
      throw new IllegalArgumentException("must be a whole number, 0 or more");
    }
    if (key.isBlank()) {
      throw new IllegalArgumentException("must be a secret text that is not empty");
    }
  }

  /** Whether a count must not be shown as it is. */
  boolean isSmall(long count) {
    return count > 0 && count < below;
  }

  /** Whether anything is protected. */
  public boolean on() {
    return below > 1;
  }

  /** Whether the key is the one that everybody knows. */
  public boolean hasTryOutKey() {
    return key.equals(TRY_OUT_KEY);
  }

  @Override
  public String toString() {
    return "SmallCells[below=" + below + ", shownAs=" + shownAs + ", key=***]";
  }
}
