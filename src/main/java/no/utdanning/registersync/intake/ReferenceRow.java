package no.utdanning.registersync.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Predicate;
import no.utdanning.registersync.register.PersonalNumbers;
import no.utdanning.registersync.register.Review;
import no.utdanning.registersync.register.RowFate;
import org.jspecify.annotations.Nullable;

/**
 * A row of a reference file while its format reads it: typed values, and the first thing that was
 * wrong with one of them. A value that is asked for from a faulty row may be a stand-in; formats
 * keep nothing of a row that {@link #isFaulty()}.
 */
final class ReferenceRow {
  private final CsvRow row;
  private RowFate fate = RowFate.COUNTED;
  private Column at = Column.NONE;

  ReferenceRow(CsvRow row) {
    this.row = row;
  }

  long line() {
    return row.line();
  }

  /** The value as it stands, for comparing; not for keeping. */
  String raw(Column column) {
    return row.get(column);
  }

  /** Text to be kept and shown: without anybody's identity number. */
  String text(Column column) {
    return PersonalNumbers.mask(row.get(column));
  }

  /** A value that must have the form of its column. */
  String code(Column column, Predicate<String> wellFormed) {
    String value = row.get(column);
    if (!wellFormed.test(value)) {
      illFormed(column);
    }
    return value;
  }

  /** A value that is empty or has the form of its column. */
  String codeOrEmpty(Column column, Predicate<String> wellFormed) {
    return row.get(column).isEmpty() ? "" : code(column, wellFormed);
  }

  /** A date, or null where it is empty. */
  @Nullable LocalDate date(Column column) {
    String value = row.get(column);
    if (value.isEmpty()) {
      return null;
    }
    int day = Dates.day(value);
    if (day == Dates.UNREADABLE) {
      illFormed(column);
      return null;
    }
    return LocalDate.ofEpochDay(day);
  }

  /** A decimal, or null where it is empty. */
  @Nullable BigDecimal decimal(Column column) {
    String value = row.get(column);
    if (value.isEmpty()) {
      return null;
    }
    if (!Decimals.isDecimal(value)) {
      illFormed(column);
      return null;
    }
    return Decimals.value(value);
  }

  Review review(Column date, Column by) {
    return new Review(date(date), text(by));
  }

  void illFormed(Column column) {
    wrong(RowFate.ILL_FORMED_VALUE, column);
  }

  void missing(Column column) {
    wrong(RowFate.MISSING_VALUE, column);
  }

  /** The row's key stood on an earlier row, which is used. */
  void repeats(Column key) {
    wrong(RowFate.REPEATED_KEY, key);
  }

  /** As {@link #repeats}, where the format has a finding of its own for it. */
  void standsAside() {
    wrong(RowFate.REPEATED_KEY, Column.NONE);
  }

  private void wrong(RowFate what, Column column) {
    if (fate == RowFate.COUNTED) {
      fate = what;
      at = column;
    }
  }

  boolean isFaulty() {
    return fate != RowFate.COUNTED;
  }

  /** Enters the row under its fate. */
  void settleIn(RowAccount account) {
    switch (fate.kind()) {
      case COUNTED -> account.settle(fate);
      case EXCLUDED -> {
        account.settle(fate);
        if (at != Column.NONE) {
          account.keyRepeated(at, row.line());
        }
      }
      case REJECTED -> account.reject(fate, at, row.line());
    }
  }
}
