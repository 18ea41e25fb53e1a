package no.utdanning.registersync.intake;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;

/** A row of a file. Says nothing of its values by itself: they may be a person's. */
abstract class CsvRow implements Row {
  private final long line;
  private final int size;
  private final int width;

  private CsvRow(long line, int size, int width) {
    this.line = line;
    this.size = size;
    this.width = width;
  }

  /**
   * @param width how many fields the header has
   */
  static CsvRow of(PlainBlock block, int record, int width) {
    return new CsvRow(block.line(record), block.width(record), width) {
      @Override
      String value(int index) {
        return block.value(record, index);
      }

      @Override
      boolean isEmpty(int index) {
        return block.isEmpty(record, index);
      }
    };
  }

  static CsvRow of(CSVRecord record, long line, int width) {
    return new CsvRow(line, record.size(), width) {
      @Override
      String value(int index) {
        return record.get(index);
      }

      @Override
      boolean isEmpty(int index) {
        return record.get(index).isEmpty();
      }
    };
  }

  /** All its values, whatever their number. */
  List<String> values() {
    return IntStream.range(0, size).mapToObj(this::value).toList();
  }

  abstract String value(int index);

  abstract boolean isEmpty(int index);

  /** Its first line in the file, exactly; the header is usually on line 1. */
  @Override
  public long line() {
    return line;
  }

  /** Whether it has as many fields as the header; if not, no value of it means anything. */
  @Override
  public boolean isWhole() {
    return size == width;
  }

  /** The value of a whole row, as it stands; empty where the file lacks the column. */
  @Override
  public String get(Column column) {
    return column.isPresent() ? value(column.index()) : "";
  }

  @Override
  public boolean isEmpty(Column column) {
    return !column.isPresent() || isEmpty(column.index());
  }

  @Override
  public boolean has(Column column) {
    return column.isPresent();
  }
}
