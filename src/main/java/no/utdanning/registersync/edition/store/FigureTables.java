package no.utdanning.registersync.edition.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import no.utdanning.registersync.platform.Database;
import no.utdanning.registersync.platform.Lease;
import no.utdanning.registersync.platform.LeaseLostException;
import org.jspecify.annotations.Nullable;

/**
 * The figures in the database: the published ones, and beside them, unseen, those of the edition
 * that comes next. A row holds from an edition until before another, so that an edition costs what
 * it changes. The views show what holds in the edition that the pointer is at.
 *
 * <p>One at a time writes here: whoever has the lease under which the edition will be published.
 */
public final class FigureTables {
  /** The end of a row that still holds. */
  static final int TO_THIS_DAY = Integer.MAX_VALUE;

  private final Database database;

  public FigureTables(Database database) {
    this.database = database;
  }

  /**
   * Writes the figures of the next edition from its files, by comparing them with those of the
   * published one. What an earlier attempt has left is undone first.
   *
   * @param edition the number that the edition will have: the published one's and 1
   * @param published the directory of the published edition; without it, or when its files are not
   *     there or of another form, all rows are written anew
   * @param next the directory of the edition, its files all there
   * @throws LeaseLostException when the lease is somebody else's by now
   * @throws UncheckedIOException when a file is missing or cannot be read
   */
  public void write(Lease lease, int edition, @Nullable Path published, Path next) {
    discardAbove(lease, edition - 1);
    for (FigureTable table : FigureTable.ALL) {
      try {
        write(lease, edition, table, published, next);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void write(
      Lease lease, int edition, FigureTable table, @Nullable Path published, Path next)
      throws IOException {
    if (published != null && table.isSame(published, next)) {
      return;
    }
    FigureMerge merge = new FigureMerge(database, lease, table, edition);
    try {
      merge.from(published, next);
    } catch (StaleTableException e) {
      discardAbove(lease, edition - 1, table);
      merge.from(null, next);
    }
    database
        .dialect()
        .refreshStatistics(table.name())
        .ifPresent(statement -> database.jdbc().sql(statement).update());
  }

  /**
   * Undoes what was written for editions that were never published.
   *
   * @param published the number of the published edition
   */
  public void discardAbove(Lease lease, int published) {
    FigureTable.ALL.forEach(table -> discardAbove(lease, published, table));
  }

  private void discardAbove(Lease lease, int published, FigureTable table) {
    RowSweep sweep = new RowSweep(database, lease);
    sweep.deleteBegunAfter(table, published);
    sweep.reopenEndedAfter(table, published);
  }

  /**
   * Forgets the rows that only editions before this one show.
   *
   * @param oldest the number of the oldest edition to keep, not above the published one
   */
  public void purge(Lease lease, int oldest) {
    RowSweep sweep = new RowSweep(database, lease);
    FigureTable.ALL.forEach(table -> sweep.deleteEndedBy(table, oldest));
  }
}
