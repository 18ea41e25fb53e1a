package no.utdanning.registersync.register;

/**
 * A trade (lærefag): the first six characters of a Vigo programme-area code. Codes of six to ten
 * characters name the same trade when these agree.
 *
 * @param value six characters of A–Z, 0–9 and {@code -}
 */
public record TradeCode(String value) implements Comparable<TradeCode> {
  private static final int LENGTH = 6;
  private static final int LONGEST = 10;

  public TradeCode {
    if (value.length() != LENGTH || !isWellFormed(value)) {
      throw new IllegalArgumentException("a trade has six characters of A-Z, 0-9 and -");
    }
  }

  /** Whether the text is a programme-area code: 6–10 characters of A–Z, 0–9 and {@code -}. */
  public static boolean isWellFormed(CharSequence text) {
    if (text.length() < LENGTH || text.length() > LONGEST) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-')) {
        return false;
      }
    }
    return true;
  }

  /** The trade of a well-formed programme-area code. */
  public static TradeCode of(String programmeArea) {
    if (!isWellFormed(programmeArea)) {
      throw new IllegalArgumentException("not a programme-area code");
    }
    return new TradeCode(programmeArea.substring(0, LENGTH));
  }

  @Override
  public int compareTo(TradeCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
