package no.utdanning.registersync.edition.figures;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What an edition's files have for a table: lines in the order of their keys, each key once. */
abstract class SortedLines implements Closeable {
  private final FigureTable table;
  private @Nullable CsvLine last;

  SortedLines(FigureTable table) {
    this.table = table;
  }

  /** Not a single line. */
  static SortedLines none(FigureTable table) {
    return new SortedLines(table) {
      @Override
      @Nullable CsvLine read() {
        return null;
      }

      @Override
      public void close() {}
    };
  }

  /**
   * The next line; null when there is none.
   *
   * @throws IllegalStateException when the lines are not in order
   */
  final @Nullable CsvLine next() throws IOException {
    CsvLine line = read();
    if (last != null && line != null && last.compareKey(line, table.key().size()) >= 0) {
      throw new IllegalStateException(
          "%s is not sorted by %s: %s, then %s".formatted(table.place(), table.key(), last, line));
    }
    last = line;
    return line;
  }

  /** The next line as it comes; null at the end. */
  abstract @Nullable CsvLine read() throws IOException;
}
