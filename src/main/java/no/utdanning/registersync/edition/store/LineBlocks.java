package no.utdanning.registersync.edition.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a file's lines into blocks. Where a block ends is said by the key of its last line, not by
 * how many went before: a line that comes or goes changes its own block, and no other.
 */
final class LineBlocks implements SortedRows {
  /** So many lines are in a block on the average; a power of two. */
  private static final int USUAL = 32;

  /** No more than the rows of the table {@code block_line}. */
  private static final int MOST = 128;

  private final FigureTable table;
  private final SortedLines lines;
  private @Nullable CsvLine begun;

  LineBlocks(FigureTable table, SortedLines lines) throws IOException {
    this.table = table;
    this.lines = lines;
    this.begun = lines.next();
  }

  @Override
  public @Nullable LineBlock next() throws IOException {
    CsvLine line = begun;
    if (line == null) {
      return null;
    }
    List<CsvLine> block = new ArrayList<>(USUAL * 2);
    boolean ended = false;
    while (!ended) {
      block.add(line);
      CsvLine following = lines.next();
      ended =
          following == null
              || block.size() == MOST
              || line.keyHash(table.key().size()) % USUAL == 0
              || line.compareKey(following, 1) != 0;
      begun = following;
      line = following == null ? line : following;
    }
    return new LineBlock(block);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
