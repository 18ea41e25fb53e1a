package no.utdanning.registersync.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
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

  /** A text that is there, but empty. */
  private static final byte[] EMPTY = FORMAT.format("").getBytes(StandardCharsets.UTF_8);

  private static final int SENT_AT_ONCE = 1 << 16;

  /** The digits of a {@code long} and its sign. */
  private static final int LONGEST_NUMBER = 20;

  private final EditionDirectory.Output output;
  private final int columns;
  private byte[] bytes = new byte[SENT_AT_ONCE + (1 << 12)];
  private int size;
  private long rows;

  CsvFile(EditionDirectory.Output output, List<String> columns) {
    this.output = output;
    this.columns = columns.size();
    row(columns.toArray());
    rows = 0;
  }

  /** A field that is a list, {@code a|b}: of none it is empty, without the quotes of a text. */
  public static @Nullable String list(Collection<?> members) {
    return members.isEmpty()
        ? null
        : members.stream().map(Object::toString).collect(Collectors.joining("|"));
  }

  /** Writes a row; null is an empty field. */
  public void row(@Nullable Object... fields) {
    int column = 0;
    for (Object field : fields) {
      if (column > 0) {
        append(DELIMITER);
      }
      column += append(field, column);
    }
    if (column != columns) {
      throw new IllegalArgumentException("a field for each column");
    }
    append(LINE_END);
    ended(1);
  }

  /** Writes lines of a file with the same columns as they stand there. */
  void lines(CopiedLines lines) {
    append(lines.bytes(), 0, lines.size());
    ended(lines.count());
  }

  /** Writes a line of a file with the same columns as it stands there. */
  void line(PublishedLines line) {
    append(line.line(), line.begin(), line.end() - 1);
    append(LINE_END);
    ended(1);
  }

  private void ended(int more) {
    rows += more;
    if (size >= SENT_AT_ONCE) {
      send();
    }
  }

  /** How many columns it was. */
  private int append(@Nullable Object field, int column) {
    if (field instanceof PublishedColumns published) {
      append(published.lines().line(), published.from(), published.next() - 1);
      return published.count();
    }
    if (field instanceof Integer || field instanceof Long) {
      append(((Number) field).longValue());
    } else if (field != null || column == 0) {
      byte[] words = encoded(field == null ? "" : field.toString());
      append(words, 0, words.length);
    }
    return 1;
  }

  private static byte[] encoded(String words) {
    if (words.isEmpty()) {
      return EMPTY;
    }
    return (isPlain(words) ? words : FORMAT.format(words)).getBytes(StandardCharsets.UTF_8);
  }

  /** Whether it needs no quotes, for certain: those are for Commons CSV to say. */
  private static boolean isPlain(String words) {
    int length = words.length();
    if (words.charAt(0) <= '#' || words.charAt(length - 1) <= ' ') {
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

  private void append(char ascii) {
    makeRoom(1);
    bytes[size++] = (byte) ascii;
  }

  private void append(byte[] from, int begin, int end) {
    makeRoom(end - begin);
    System.arraycopy(from, begin, bytes, size, end - begin);
    size += end - begin;
  }

  private void append(long number) {
    makeRoom(LONGEST_NUMBER);
    if (number < 0) {
      byte[] digits = Long.toString(number).getBytes(StandardCharsets.US_ASCII);
      append(digits, 0, digits.length);
      return;
    }
    int length = 1;
    for (long rest = number / 10; rest > 0; rest /= 10) {
      length++;
    }
    long rest = number;
    for (int at = size + length - 1; at >= size; at--) {
      bytes[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size += length;
  }

  private void makeRoom(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }

  private void send() {
    try {
      output.write(bytes, 0, size);
      size = 0;
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
