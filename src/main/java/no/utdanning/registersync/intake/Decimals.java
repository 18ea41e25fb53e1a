package no.utdanning.registersync.intake;

import java.math.BigDecimal;

/** Decimals of the files: ASCII digits, and at most one {@code .} or {@code ,} between them. */
final class Decimals {
  private static final int NO_MARK = -1;

  private Decimals() {}

  static boolean isDecimal(String text) {
    int mark = mark(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (i != mark && (c < '0' || c > '9')) {
        return false;
      }
    }
    return !text.isEmpty() && mark != 0 && mark != text.length() - 1;
  }

  /** Where the decimal mark stands, or the length of the text when it has none. */
  static int wholeDigits(String decimal) {
    int mark = mark(decimal);
    return mark == NO_MARK ? decimal.length() : mark;
  }

  private static int mark(String text) {
    int point = text.indexOf('.');
    return point == NO_MARK ? text.indexOf(',') : point;
  }

  /** The value of a text that {@link #isDecimal}. */
  static BigDecimal value(String decimal) {
    return new BigDecimal(decimal.replace(',', '.'));
  }
}
