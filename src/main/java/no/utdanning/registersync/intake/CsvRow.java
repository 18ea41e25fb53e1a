package no.utdanning.registersync.intake;

import org.apache.commons.csv.CSVRecord;

/** A row of a file. Says nothing of its values by itself: they may be a person's. */
final class CsvRow implements Row {
  private final CSVRecord record;
  private final long line;
  private final boolean whole;

  CsvRow(CSVRecord record, long line, int width) {
    this.record = record;
    this.line = line;
    this.whole = record.size() == width;
  }

  /** Its first line in the file, exactly; the header is usually on line 1. */
  @Override
  public long line() {
    return line;
  }

  /** Whether it has as many fields as the header; if not, no value of it means anything. */
  @Override
  public boolean isWhole() {
    return whole;
  }

  /** The value of a whole row, as it stands; empty where the file lacks the column. */
  @Override
  public String get(Column column) {
    return column.isPresent() ? record.get(column.index()) : "";
  }

  @Override
  public boolean has(Column column) {
    return column.isPresent();
  }
}
