package no.utdanning.registersync.edition.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import no.utdanning.registersync.platform.QuotedLines;
import org.jspecify.annotations.Nullable;

/** The lines of a CSV file; a line break within quotes ends none. */
final class FileLines extends SortedLines {
  private final QuotedLines lines;

  private FileLines(FigureTable table, QuotedLines lines) {
    super(table);
    this.lines = lines;
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
    FileLines lines = new FileLines(table, new QuotedLines(Files.newInputStream(file)));
    CsvLine header = lines.read();
    if (header == null || !header.toString().equals(table.header())) {
      lines.close();
      return null;
    }
    return lines;
  }

  @Override
  @Nullable CsvLine read() throws IOException {
    return lines.next()
        ? new CsvLine(Arrays.copyOfRange(lines.bytes(), lines.from(), lines.to()))
        : null;
  }

  /** Goes past lines that are the same in both, as {@link QuotedLines#skipSame} does. */
  static void skipSame(FileLines one, FileLines other) {
    QuotedLines.skipSame(one.lines, other.lines);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
