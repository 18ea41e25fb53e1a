package no.utdanning.registersync.edition.store;

import java.io.IOException;
import java.nio.file.Path;
import no.utdanning.registersync.platform.Database;
import no.utdanning.registersync.platform.Lease;
import org.jspecify.annotations.Nullable;

/**
 * The next edition's rows of one table, by a merge of two sorted files: a line that is only in the
 * new one begins, one that is only in the old one ends, equal lines are left alone. In a table of
 * blocks it is blocks of lines that begin and end.
 */
final class FigureMerge {
  private final Database database;
  private final Lease lease;
  private final FigureTable table;
  private final int edition;

  FigureMerge(Database database, Lease lease, FigureTable table, int edition) {
    this.database = database;
    this.lease = lease;
    this.table = table;
    this.edition = edition;
  }

  /**
   * Writes the rows.
   *
   * @param published the directory of the edition whose rows the table has; without it, or without
   *     the table's file in it, all of them end
   * @throws StaleTableException when the table does not have that edition's rows
   */
  void from(@Nullable Path published, Path next) throws IOException {
    try (SortedRows before = published == null ? null : open(published);
        SortedRows after = open(next)) {
      if (after == null) {
        throw new IOException("no %s with %s in %s".formatted(table.place(), table.header(), next));
      }
      if (before == null) {
        new RowSweep(database, lease).endAll(table, edition);
      }
      merge(before == null ? SortedLines.none(table) : before, after);
    }
  }

  private @Nullable SortedRows open(Path directory) throws IOException {
    SortedLines lines =
        table.isPanels() ? PanelLines.open(table, directory) : FileLines.open(table, directory);
    return lines == null || !table.inBlocks() ? lines : new LineBlocks(table, lines);
  }

  private void merge(SortedRows before, SortedRows after) throws IOException {
    RowChanges changes = new RowChanges(database, lease, table, edition);
    FigureRow old = before.next();
    FigureRow fresh = after.next();
    while (old != null || fresh != null) {
      int order = order(old, fresh);
      boolean same = order == 0 && old != null && fresh != null && old.sameAs(fresh);
      if (old != null && order <= 0) {
        if (!same) {
          changes.end(old);
        }
        old = before.next();
      }
      if (fresh != null && order >= 0) {
        if (!same) {
          changes.begin(fresh);
        }
        fresh = after.next();
      }
    }
    changes.flush();
  }

  /** Which line comes first; one that is not there comes last. */
  private int order(@Nullable FigureRow old, @Nullable FigureRow fresh) {
    if (old == null) {
      return 1;
    }
    return fresh == null ? -1 : old.first().compareKey(fresh.first(), table.key().size());
  }
}
