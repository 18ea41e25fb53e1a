package no.utdanning.registersync.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file as the contract wants it: UTF-8, {@code ;}, LF, a header, quotes where needed.
 *
 * <p>An edition has millions of fields, nearly all of them numbers and plain words: these are put
 * down as they are, and Commons CSV writes the others.
 */
public final class CsvFile implements AutoCloseable {
  private static final char DELIMITER = ';';
  private static final char LINE_END = '\n';
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setDelimiter(DELIMITER)
          .setRecordSeparator(LINE_END)
          .setQuoteMode(QuoteMode.MINIMAL)
          .get();

  /** In characters. */
  private static final int SENT_AT_ONCE = 1 << 16;

  private final EditionDirectory.Output output;
  private final StringBuilder text = new StringBuilder(SENT_AT_ONCE + (1 << 12));
  private final int columns;
  private long rows;

  CsvFile(EditionDirectory.Output output, List<String> columns) {
    this.output = output;
    this.columns = columns.size();
    append(columns.toArray());
  }

  /** Writes a row; null is an empty field. */
  public void row(@Nullable Object... fields) {
    if (fields.length != columns) {
      throw new IllegalArgumentException("a field for each column");
    }
    append(fields);
    rows++;
  }

  private void append(@Nullable Object[] fields) {
    for (int column = 0; column < fields.length; column++) {
      if (column > 0) {
        text.append(DELIMITER);
      }
      Object field = fields[column];
      if (field instanceof Integer || field instanceof Long) {
        text.append(((Number) field).longValue());
      } else if (field != null || column == 0) {
        String words = field == null ? "" : field.toString();
        text.append(isPlain(words) ? words : FORMAT.format(words));
      }
    }
    text.append(LINE_END);
    if (text.length() >= SENT_AT_ONCE) {
      send();
    }
  }

  /** Whether it needs no quotes, for certain: those are for Commons CSV to say. */
  private static boolean isPlain(String words) {
    int length = words.length();
    if (length == 0 || words.charAt(0) <= '#' || words.charAt(length - 1) <= ' ') {
      return false;
    }
    for (int at = 0; at < length; at++) {
      char c = words.charAt(at);
      if (c == DELIMITER || c == '"' || c < ' ') {
        return false;
      }
    }
    return true;
  }

  private void send() {
    try {
      output.write(text.toString().getBytes(StandardCharsets.UTF_8));
      text.setLength(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try (output) {
      output.rows(rows);
      send();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
