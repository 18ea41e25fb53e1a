package no.utdanning.registersync.edition.figures;

import java.io.IOException;
import java.nio.file.Path;
import no.utdanning.registersync.platform.Database;
import no.utdanning.registersync.platform.Lease;
import org.jspecify.annotations.Nullable;

/**
 * A table of few rows: a row is a line, and holds from an edition until before another, so that an
 * edition costs what it changes.
 */
final class VersionedRows implements EditionRows {
  private final Database database;
  private final Lease lease;
  private final FigureTable table;
  private final RowSweep sweep;

  VersionedRows(Database database, Lease lease, FigureTable table) {
    this.database = database;
    this.lease = lease;
    this.table = table;
    this.sweep = new RowSweep(database, lease, table.name());
  }

  @Override
  public void write(int edition, @Nullable Path published, Path next) throws IOException {
    if (published != null && table.isSame(published, next)) {
      return;
    }
    try {
      merge(edition, published, next);
    } catch (StaleTableException e) {
      discardAbove(edition - 1);
      merge(edition, null, next);
    }
    database.refreshStatistics(table.name());
  }

  private void merge(int edition, @Nullable Path published, Path next) throws IOException {
    try (SortedLines before = published == null ? null : table.open(published);
        SortedLines after = table.openOrRefuse(next)) {
      if (before == null) {
        sweep.endAll(edition);
      }
      RowChanges changes = new RowChanges(database, lease, table, edition);
      new LineMerge(table, before == null ? SortedLines.none(table) : before, after).tell(changes);
      changes.flush();
    }
  }

  @Override
  public void discardAbove(int published) {
    if (sweep.isAnythingAfter(published)) {
      sweep.deleteBegunAfter(published);
      sweep.reopenEndedAfter(published);
    }
  }

  @Override
  public void purge(int oldest) {
    sweep.deleteEndedBy(oldest);
  }
}
