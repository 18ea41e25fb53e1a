package no.utdanning.registersync.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/** A CSV file as the contract wants it: UTF-8, {@code ;}, LF, a header, quotes where needed. */
public final class CsvFile implements AutoCloseable {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setDelimiter(';')
          .setRecordSeparator('\n')
          .setQuoteMode(QuoteMode.MINIMAL)
          .get();

  private final EditionDirectory.Output output;
  private final CSVPrinter printer;
  private final int columns;
  private long rows;

  CsvFile(EditionDirectory.Output output, List<String> columns) {
    this.output = output;
    this.columns = columns.size();
    try {
      this.printer =
          new CSVPrinter(
              new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8), 1 << 15),
              FORMAT);
      printer.printRecord(columns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a row; null is an empty field. */
  public void row(@Nullable Object... fields) {
    if (fields.length != columns) {
      throw new IllegalArgumentException("a field for each column");
    }
    try {
      for (Object field : fields) {
        printer.print(field);
      }
      printer.println();
      rows++;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      output.rows(rows);
      printer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
