package no.utdanning.registersync.edition.figures;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a file's lines into blocks of one occupation's. */
final class LineBlocks {
  /** No more than the rows of the table {@code block_line}. */
  static final int MOST = 128;

  private final SortedLines lines;
  private @Nullable CsvLine begun;

  LineBlocks(SortedLines lines) throws IOException {
    this.lines = lines;
    this.begun = lines.next();
  }

  /** The next one; null when there is none. */
  @Nullable LineBlock next() throws IOException {
    CsvLine first = begun;
    if (first == null) {
      return null;
    }
    List<CsvLine> block = new ArrayList<>(MOST);
    while (begun != null && block.size() < MOST && first.compareKey(begun, 1) == 0) {
      block.add(begun);
      begun = lines.next();
    }
    return new LineBlock(block);
  }
}
