package no.utdanning.registersync.counting;

/**
 * How small cells are protected (contract, section 4.5).
 *
 * @param below b: counts from 1 to b − 1 are small; 0 or 1 turns protection off
 * @param shownAs what a workplace's small count shows
 * @param key the secret that the rounding starts from
 */
public record SmallCells(int below, int shownAs, String key) {
  public SmallCells {
    if (below < 0) {
      throw new IllegalArgumentException("below is 0 (off) or more");
    }
    if (shownAs < 0) {
      throw new IllegalArgumentException("shown-as is 0 or more");
    }
  }

  /** Whether a count must not be shown as it is. */
  public boolean isSmall(long count) {
    return count > 0 && count < below;
  }

  @Override
  public String toString() {
    return "SmallCells[below=" + below + ", shownAs=" + shownAs + ", key=***]";
  }
}
