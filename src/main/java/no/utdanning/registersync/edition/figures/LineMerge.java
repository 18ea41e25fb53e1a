package no.utdanning.registersync.edition.figures;

import java.io.IOException;

/**
 * What becomes of a table's lines from one edition to the next, by a merge of two sorted files. Of
 * equal lines nothing is said.
 */
final class LineMerge {
  private final FigureTable table;
  private final SortedLines before;
  private final SortedLines after;

  LineMerge(FigureTable table, SortedLines before, SortedLines after) {
    this.table = table;
    this.before = before;
    this.after = after;
  }

  /** Hears of the lines that are not the same, in the order of their keys. */
  interface Changes {
    /** The next edition has no line of this one's key. */
    void gone(CsvLine line);

    /** The edition before had no line of this one's key. */
    void come(CsvLine line);

    /** Both have a line of the key, of other values. */
    void changed(CsvLine before, CsvLine after);

    /** Whether it wants to hear of no more. */
    default boolean enough() {
      return false;
    }
  }

  void tell(Changes changes) throws IOException {
    CsvLine old = before.next();
    CsvLine fresh = after.next();
    while (old != null && fresh != null && !changes.enough()) {
      int order = old.compareKey(fresh, table.key().size());
      if (order < 0) {
        changes.gone(old);
      } else if (order > 0) {
        changes.come(fresh);
      } else if (!old.sameAs(fresh)) {
        changes.changed(old, fresh);
      }
      if (order == 0 && before instanceof FileLines here && after instanceof FileLines there) {
        FileLines.skipSame(here, there);
      }
      old = order <= 0 ? before.next() : old;
      fresh = order >= 0 ? after.next() : fresh;
    }
    while (old != null && !changes.enough()) {
      changes.gone(old);
      old = before.next();
    }
    while (fresh != null && !changes.enough()) {
      changes.come(fresh);
      fresh = after.next();
    }
  }
}
