package no.utdanning.registersync.register;

/** A nine-digit organisation number; kept as an {@code int} where there are many. */
public final class OrganisationNumber {
  /** Stands where there is no number, e.g. for a workplace without a parent. */
  public static final int NONE = 0;

  private static final int[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2};

  private OrganisationNumber() {}

  /** Nine ASCII digits whose last is the modulus 11 check digit of the others. */
  public static boolean isValid(CharSequence text) {
    if (!Digits.isAll(text, 9)) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (text.charAt(i) - '0');
    }
    int check = (11 - sum % 11) % 11;
    return check == text.charAt(8) - '0';
  }

  public static int number(CharSequence valid) {
    return Digits.number(valid);
  }

  /** Nine digits; the empty text for {@link #NONE}. */
  public static String text(int number) {
    return number == NONE ? "" : Digits.padded(number, 9);
  }
}
