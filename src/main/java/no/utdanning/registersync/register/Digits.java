package no.utdanning.registersync.register;

/** Recognises codes made of ASCII digits; other scripts' digits are not digits here. */
final class Digits {
  private Digits() {}

  static boolean isAll(CharSequence text, int length) {
    if (text.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }

  /** The number that the digits spell; the caller has checked that they are digits. */
  static int number(CharSequence digits) {
    int number = 0;
    for (int i = 0; i < digits.length(); i++) {
      number = number * 10 + (digits.charAt(i) - '0');
    }
    return number;
  }

  static String padded(int number, int length) {
    String digits = Integer.toString(number);
    return "0".repeat(Math.max(0, length - digits.length())) + digits;
  }
}
