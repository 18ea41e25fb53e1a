package no.utdanning.registersync.intake;

import java.time.LocalDate;
import java.time.chrono.IsoChronology;

/** Reads {@code yyyy-MM-dd} and {@code dd.MM.yyyy}, strictly and without garbage, as days. */
final class Dates {
  /** Stands for a text that is not a date of the calendar in one of the two forms. */
  static final int UNREADABLE = Integer.MIN_VALUE;

  /** Stands for an end that is not given: later than every day. */
  static final int OPEN_END = Integer.MAX_VALUE;

  private static final int LENGTH = 10;
  private static final int[] LONGEST_MONTHS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private Dates() {}

  /** Days since 1970-01-01, or {@link #UNREADABLE}. Years are 0000 to 9999. */
  static int day(String text) {
    if (text.length() != LENGTH) {
      return UNREADABLE;
    }
    if (text.charAt(4) == '-' && text.charAt(7) == '-') {
      return day(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    }
    if (text.charAt(2) == '.' && text.charAt(5) == '.') {
      return day(number(text, 6, 10), number(text, 3, 5), number(text, 0, 2));
    }
    return UNREADABLE;
  }

  /** As {@link #day}, but {@link #OPEN_END} for an empty text. */
  static int endDay(String text) {
    return text.isEmpty() ? OPEN_END : day(text);
  }

  private static int day(int year, int month, int day) {
    if (year < 0 || month < 1 || month > 12 || day < 1 || day > LONGEST_MONTHS[month - 1]) {
      return UNREADABLE;
    }
    if (month == 2 && day == 29 && !IsoChronology.INSTANCE.isLeapYear(year)) {
      return UNREADABLE;
    }
    return (int) LocalDate.of(year, month, day).toEpochDay();
  }

  /** The ASCII digits of a part of the text as a number, or -1. */
  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }
}
