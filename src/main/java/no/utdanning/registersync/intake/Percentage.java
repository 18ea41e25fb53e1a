package no.utdanning.registersync.intake;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads contracted percentages as FTE, exactly: whole millionths of an FTE, and what a percentage
 * with more than four decimals has beyond them. {@code 37,5} is 375,000 millionths.
 */
final class Percentage {
  /** Stands for a text that is not a decimal from 0 to 999.99. */
  static final long INVALID = -1;

  private static final int DECIMALS_OF_A_MILLIONTH = 4;
  private static final int HIGHEST_WHOLE = 999;

  private Percentage() {}

  /** Whole millionths of an FTE, or {@link #INVALID}. */
  static long microFte(String text) {
    if (!Decimals.isDecimal(text)) {
      return INVALID;
    }
    int whole = Decimals.wholeDigits(text);
    long value = 0;
    for (int i = 0; i < whole; i++) {
      value = value * 10 + (text.charAt(i) - '0');
      if (value > HIGHEST_WHOLE) {
        return INVALID;
      }
    }
    boolean atTheTop = value == HIGHEST_WHOLE && text.startsWith("99", whole + 1);
    if (atTheTop && !isZeros(text, whole + 3)) {
      return INVALID;
    }
    for (int decimal = 1; decimal <= DECIMALS_OF_A_MILLIONTH; decimal++) {
      int at = whole + decimal;
      value = value * 10 + (at < text.length() ? text.charAt(at) - '0' : 0);
    }
    return value;
  }

  /**
   * What a valid percentage has beyond whole millionths of an FTE, in millionths; null for none.
   */
  static @Nullable BigDecimal finer(String valid) {
    int from = Decimals.wholeDigits(valid) + 1 + DECIMALS_OF_A_MILLIONTH;
    if (from >= valid.length() || isZeros(valid, from)) {
      return null;
    }
    return new BigDecimal("0." + valid.substring(from)).stripTrailingZeros();
  }

  private static boolean isZeros(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) != '0') {
        return false;
      }
    }
    return true;
  }
}
