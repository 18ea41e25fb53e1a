package no.utdanning.registersync.register;

/**
 * A job title's seven digits in the title catalogue (Yrkeskatalogen, built on STYRK-98). The first
 * four digits are STYRK-98 and never to be read as STYRK-08.
 *
 * @param value seven ASCII digits, leading zeros kept
 */
public record TitleCode(String value) implements Comparable<TitleCode> {
  public TitleCode {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException("a title code has seven digits");
    }
  }

  public static boolean isWellFormed(CharSequence text) {
    return Digits.isAll(text, 7);
  }

  /** The code as a number, the form in which cells hold it. The text must be well-formed. */
  public static int number(CharSequence wellFormed) {
    return Digits.number(wellFormed);
  }

  public static TitleCode of(int number) {
    return new TitleCode(Digits.padded(number, 7));
  }

  public int number() {
    return Digits.number(value);
  }

  @Override
  public int compareTo(TitleCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
