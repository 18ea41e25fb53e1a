package no.utdanning.registersync.report;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.utdanning.registersync.platform.QuotedLines;
import no.utdanning.registersync.register.Area;
import no.utdanning.registersync.register.UnoId;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of a CSV file that {@link CsvFile} wrote as the bytes that they are, one after
 * the other.
 */
final class PublishedLines implements AutoCloseable {
  private static final byte DELIMITER = ';';

  private final QuotedLines lines;

  /** Areas met so far, by the number of their code: they come again with each occupation. */
  private final Int2ObjectOpenHashMap<Area> areas = new Int2ObjectOpenHashMap<>();

  private boolean ahead;

  private PublishedLines(QuotedLines lines) {
    this.lines = lines;
  }

  /**
   * Opens a file.
   *
   * @return null when it has other columns than these
   */
  static @Nullable PublishedLines open(Path path, List<String> columns) {
    try {
      PublishedLines lines = new PublishedLines(new QuotedLines(Files.newInputStream(path)));
      if (lines.readLine()
          && lines.text(lines.begin(), lines.end()).equals(String.join(";", columns))) {
        return lines;
      }
      lines.close();
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Goes to the next line; false when there is none. For files read from beginning to end. */
  boolean next() {
    return readLine();
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
    byte[] line = line();
    int common = 0;
    while (common < id.length() && line[begin() + common] == id.charAt(common)) {
      common++;
    }
    byte other = line[begin() + common];
    int here = other == DELIMITER ? 0 : other;
    return here - (common == id.length() ? 0 : id.charAt(common));
  }

  /** What the line stands in. */
  byte[] line() {
    return lines.bytes();
  }

  /** Where its first column begins. */
  int begin() {
    return lines.from();
  }

  /** Where the column after this place begins; there are no quotes before it. */
  int after(int from) {
    byte[] line = line();
    int column = from;
    while (line[column] != DELIMITER) {
      column++;
    }
    return column + 1;
  }

  /** Where a column after the last would begin. */
  int end() {
    return lines.to() + 1;
  }

  /** Where the so many columns before this place begin; there are no quotes in them. */
  int before(int place, int columns) {
    byte[] line = line();
    int column = place - 1;
    for (int left = columns; left > 0; left--) {
      column--;
      while (line[column] != DELIMITER) {
        column--;
      }
    }
    return column + 1;
  }

  /** Where columns begin, of which there are so many, and so many after them; none has quotes. */
  int[] columns(int count, int after) {
    int[] column = new int[count];
    column[0] = before(end(), count + after);
    for (int next = 1; next < count; next++) {
      column[next] = after(column[next - 1]);
    }
    return column;
  }

  /** The text of the first column. */
  String first() {
    return text(begin(), after(begin()));
  }

  /** The area whose type and code begin here. */
  Area area(int from) {
    if (line()[from] == 'l') {
      return Area.COUNTRY;
    }
    int number = (int) number(after(from));
    // Two digits are a county and four a municipality, whose first digits are its county.
    return line()[from] == 'f'
        ? areas.computeIfAbsent(number, Area::county)
        : areas.computeIfAbsent(number, Area::municipality);
  }

  /** The text of the columns from here to before the next. */
  String text(int from, int next) {
    return new String(line(), from, next - 1 - from, StandardCharsets.UTF_8);
  }

  /** The whole number that begins here. */
  long number(int from) {
    byte[] line = line();
    long number = 0;
    for (int digit = from; digit < lines.to() && line[digit] != DELIMITER; digit++) {
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

  private boolean readLine() {
    try {
      return lines.next();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      lines.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
