package no.utdanning.registersync.intake;

/**
 * The days from one column to another on a row, both included; an empty start is before every day,
 * an empty end after.
 *
 * @param oddColumn the one that cannot be read, or the end when it lies before the start, or {@link
 *     Column#NONE}
 */
record DateRange(int from, int to, Column oddColumn) {
  private static final int OPEN_START = Integer.MIN_VALUE + 1;

  static DateRange of(Row row, Column start, Column end) {
    String first = row.get(start);
    int from = first.isEmpty() ? OPEN_START : Dates.day(first);
    int to = Dates.endDay(row.get(end));
    Column odd = Column.NONE;
    if (from == Dates.UNREADABLE) {
      odd = start;
    } else if (to == Dates.UNREADABLE || to < from) {
      odd = end;
    }
    return new DateRange(from, to, odd);
  }

  boolean isOdd() {
    return oddColumn.isPresent();
  }

  boolean covers(int day) {
    return from <= day && day <= to;
  }
}
