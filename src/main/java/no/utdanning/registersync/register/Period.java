package no.utdanning.registersync.register;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/**
 * The month that employment data describe.
 *
 * @param month written {@code YYYY-MM}
 */
public record Period(YearMonth month) implements Comparable<Period> {

  /**
   * Reads {@code YYYY-MM}.
   *
   * @throws IllegalArgumentException when the text is not a month
   */
  public static Period of(String text) {
    try {
      return new Period(YearMonth.parse(text));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("not a month (YYYY-MM): " + text, e);
    }
  }

  /** The period that a run on this date asks for unless told otherwise: the month before. */
  public static Period before(LocalDate runDate) {
    return new Period(YearMonth.from(runDate).minusMonths(1));
  }

  /** The last day of the month; an employment counts when it is active on it. */
  public LocalDate referenceDate() {
    return month.atEndOfMonth();
  }

  public boolean contains(LocalDate date) {
    return YearMonth.from(date).equals(month);
  }

  @Override
  public int compareTo(Period other) {
    return month.compareTo(other.month);
  }

  @Override
  public String toString() {
    return month.toString();
  }
}
