package no.utdanning.registersync.oracle;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;

/** How one value of a file is read. Nothing is trimmed; empty means no characters at all. */
final class Values {

  private static final int[] MODULUS_11_WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2};

  private Values() {}

  /** "decimals are ASCII digits with at most one . or , inside": digits on both sides of it. */
  static boolean isDecimal(String text) {
    int marks = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' || c == ',') {
        marks++;
        if (i == 0 || i == text.length() - 1) {
          return false;
        }
      } else if (!isDigit(c)) {
        return false;
      }
    }
    return !text.isEmpty() && marks <= 1;
  }

  static BigDecimal decimal(String text) {
    return new BigDecimal(text.replace(',', '.'));
  }

  /** "Dates yyyy-MM-dd or dd.MM.yyyy", strictly; null when it is neither. */
  static LocalDate date(String text) {
    if (text.length() != 10) {
      return null;
    }
    String year;
    String month;
    String day;
    if (text.charAt(4) == '-' && text.charAt(7) == '-') {
      year = text.substring(0, 4);
      month = text.substring(5, 7);
      day = text.substring(8);
    } else if (text.charAt(2) == '.' && text.charAt(5) == '.') {
      day = text.substring(0, 2);
      month = text.substring(3, 5);
      year = text.substring(6);
    } else {
      return null;
    }
    if (!isDigits(year, 4) || !isDigits(month, 2) || !isDigits(day, 2)) {
      return null;
    }
    try {
      return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException e) {
      return null;
    }
  }

  static boolean isDateOrEmpty(String text) {
    return text.isEmpty() || date(text) != null;
  }

  /** Nine digits; 11 - (weighted sum mod 11) is the last, 11 counting as 0, 10 as none. */
  static boolean isOrganisationNumber(String text) {
    if (!isDigits(text, 9)) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      sum += MODULUS_11_WEIGHTS[i] * (text.charAt(i) - '0');
    }
    int check = 11 - sum % 11;
    return check != 10 && (check == 11 ? 0 : check) == text.charAt(8) - '0';
  }

  static boolean isDigits(String text, int length) {
    if (text.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** "6-10 characters of A-Z, 0-9 and -". */
  static boolean isTradeCode(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!(c >= 'A' && c <= 'Z') && !isDigit(c) && c != '-') {
        return false;
      }
    }
    return text.length() >= 6 && text.length() <= 10;
  }

  /** "its first 6 characters identify the trade". */
  static String trade(String code) {
    return code.substring(0, 6);
  }

  /** The pattern of an occupation id: y or u, an underscore, and a-z, 0-9, underscores. */
  static boolean isUnoId(String text) {
    if (!text.startsWith("y_") && !text.startsWith("u_")) {
      return false;
    }
    for (int i = 2; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!(c >= 'a' && c <= 'z') && !isDigit(c) && c != '_') {
        return false;
      }
    }
    return text.length() > 2;
  }

  /** "any run of 11 digits in text that is shown is masked": 11 or more become 11 asterisks. */
  static String masked(String text) {
    StringBuilder out = new StringBuilder();
    StringBuilder run = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && isDigit(text.charAt(i))) {
        run.append(text.charAt(i));
        continue;
      }
      out.append(run.length() >= 11 ? "*".repeat(11) : run);
      run.setLength(0);
      if (i < text.length()) {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
