package no.utdanning.registersync.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import no.utdanning.registersync.register.UnoId;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of a CSV file that {@link CsvFile} wrote, whose first column is an occupation, as
 * the bytes that they are, one after the other.
 */
final class PublishedLines implements AutoCloseable {
  private static final byte DELIMITER = ';';

  private final InputStream file;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;

  private byte[] line = new byte[1 << 10];
  private int length;
  private boolean ahead;

  private PublishedLines(InputStream file) {
    this.file = file;
  }

  /**
   * Opens a file.
   *
   * @return null when it has other columns than these
   */
  static @Nullable PublishedLines open(Path path, List<String> columns) {
    try {
      PublishedLines lines = new PublishedLines(Files.newInputStream(path));
      if (lines.readLine() && lines.text(0, lines.end()).equals(String.join(";", columns))) {
        return lines;
      }
      lines.close();
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Goes to the next line of an occupation, past all before it; false when it has no more. */
  boolean next(UnoId occupation) {
    while (ahead || readLine()) {
      ahead = true;
      int order = compareFirst(occupation.value());
      if (order > 0) {
        return false;
      }
      ahead = false;
      if (order == 0) {
        return true;
      }
    }
    return false;
  }

  private int compareFirst(String id) {
    int common = 0;
    while (common < id.length() && line[common] == id.charAt(common)) {
      common++;
    }
    int here = line[common] == DELIMITER ? 0 : line[common];
    return here - (common == id.length() ? 0 : id.charAt(common));
  }

  /** The line as it stands, without its end. */
  byte[] line() {
    return line;
  }

  /** Where the column after this place begins; there are no quotes before it. */
  int after(int from) {
    int column = from;
    while (line[column] != DELIMITER) {
      column++;
    }
    return column + 1;
  }

  /** Where a column after the last would begin. */
  int end() {
    return length + 1;
  }

  /** Where the so many columns before this place begin; there are no quotes in them. */
  int before(int place, int columns) {
    int column = place - 1;
    for (int left = columns; left > 0; left--) {
      column--;
      while (line[column] != DELIMITER) {
        column--;
      }
    }
    return column + 1;
  }

  /** The text of the columns from here to before the next. */
  String text(int from, int next) {
    return new String(line, from, next - 1 - from, StandardCharsets.UTF_8);
  }

  /** The whole number that begins here. */
  long number(int from) {
    long number = 0;
    for (int digit = from; digit < length && line[digit] != DELIMITER; digit++) {
      if (line[digit] != '.') {
        number = number * 10 + line[digit] - '0';
      }
    }
    return number;
  }

  /** The number with two decimals that begins here. */
  BigDecimal decimal(int from) {
    return BigDecimal.valueOf(number(from), 2);
  }

  /** Reads up to the end of a line that is not within quotes; false at the end of the file. */
  private boolean readLine() {
    length = 0;
    boolean quoted = false;
    while (at < end || fill()) {
      int from = at;
      while (at < end && (quoted || buffer[at] != '\n')) {
        if (buffer[at] == '"') {
          quoted = !quoted;
        }
        at++;
      }
      append(from, at);
      if (at < end) {
        at++;
        return true;
      }
    }
    return false;
  }

  private void append(int from, int to) {
    int size = to - from;
    if (length + size > line.length) {
      line = Arrays.copyOf(line, Math.max(line.length * 2, length + size));
    }
    System.arraycopy(buffer, from, line, length, size);
    length += size;
  }

  private boolean fill() {
    try {
      at = 0;
      end = Math.max(0, file.read(buffer));
      return end > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
