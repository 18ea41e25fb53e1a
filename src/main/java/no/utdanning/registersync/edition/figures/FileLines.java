package no.utdanning.registersync.edition.figures;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The lines of a CSV file; a line break within quotes ends none. */
final class FileLines extends SortedLines {
  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private final ByteArrayOutputStream begun = new ByteArrayOutputStream(1 << 10);
  private int position;
  private int limit;

  private FileLines(FigureTable table, InputStream in) {
    super(table);
    this.in = in;
  }

  /**
   * Opens an edition's file, and goes past its header.
   *
   * @return null when the file is not there, or has other columns than the table
   */
  static @Nullable FileLines open(FigureTable table, Path edition) throws IOException {
    Path file = edition.resolve(table.place());
    if (!Files.isRegularFile(file)) {
      return null;
    }
    FileLines lines = new FileLines(table, Files.newInputStream(file));
    CsvLine header = lines.read();
    if (header == null || !header.toString().equals(table.header())) {
      lines.close();
      return null;
    }
    return lines;
  }

  @Override
  @Nullable CsvLine read() throws IOException {
    boolean quoted = false;
    begun.reset();
    while (fill()) {
      int start = position;
      while (position < limit && (quoted || buffer[position] != '\n')) {
        quoted ^= buffer[position] == '"';
        position++;
      }
      boolean ended = position < limit;
      if (ended && begun.size() == 0) {
        return new CsvLine(Arrays.copyOfRange(buffer, start, position++));
      }
      begun.write(buffer, start, position - start);
      if (ended) {
        position++;
        return new CsvLine(begun.toByteArray());
      }
    }
    if (begun.size() > 0) {
      throw new EOFException("the last line does not end");
    }
    return null;
  }

  /**
   * Goes past lines that are the same in both, as far as both are in memory: far quicker than to
   * read them.
   */
  static void skipSame(FileLines one, FileLines other) {
    int from = one.position;
    int length = Math.min(one.limit - from, other.limit - other.position);
    int differ =
        Arrays.mismatch(
            one.buffer, from, from + length, other.buffer, other.position, other.position + length);
    int same = from + (differ < 0 ? length : differ);
    boolean quoted = false;
    int end = from;
    for (int i = from; i < same; i++) {
      byte b = one.buffer[i];
      if (b == '"') {
        quoted = !quoted;
      } else if (b == '\n' && !quoted) {
        end = i + 1;
      }
    }
    one.position = end;
    other.position += end - from;
  }

  private boolean fill() throws IOException {
    if (position < limit) {
      return true;
    }
    position = 0;
    limit = Math.max(0, in.read(buffer));
    return limit > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
