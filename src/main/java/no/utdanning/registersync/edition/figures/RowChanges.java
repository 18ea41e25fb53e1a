package no.utdanning.registersync.edition.figures;

import java.util.ArrayList;
import java.util.List;
import no.utdanning.registersync.platform.Database;
import no.utdanning.registersync.platform.Lease;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes to one table on the way to one edition: rows that begin with it and rows that end before
 * it. They go to the database in batches, each a transaction of its own in which the lease is ours.
 */
final class RowChanges implements LineMerge.Changes {
  /** In lines: many small transactions are slow, and large ones swell H2's file. */
  static final int BATCH = 1000;

  private final TransactionTemplate transactions;
  private final JdbcTemplate jdbc;
  private final RowInsert insert;
  private final Lease lease;
  private final FigureTable table;
  private final int edition;
  private final List<CsvLine> beginning = new ArrayList<>();
  private final List<CsvLine> ending = new ArrayList<>();

  RowChanges(Database database, Lease lease, FigureTable table, int edition) {
    this.transactions = database.transactions();
    this.jdbc = new JdbcTemplate(database.dataSource());
    this.insert = RowInsert.into(database);
    this.lease = lease;
    this.table = table;
    this.edition = edition;
  }

  @Override
  public void come(CsvLine line) {
    beginning.add(line);
    flushWhenFull();
  }

  @Override
  public void gone(CsvLine line) {
    ending.add(line);
    flushWhenFull();
  }

  @Override
  public void changed(CsvLine before, CsvLine after) {
    gone(before);
    come(after);
  }

  private void flushWhenFull() {
    if (beginning.size() + ending.size() >= BATCH) {
      flush();
    }
  }

  /**
   * Sends what has been gathered.
   *
   * @throws StaleTableException when the table does not have a row that is to end
   */
  void flush() {
    transactions.executeWithoutResult(
        transaction -> {
          lease.ensureHeld();
          endRows();
          insert.insert(table, table.versions(edition), beginning);
        });
    ending.clear();
    beginning.clear();
  }

  private void endRows() {
    List<Object[]> keys = ending.stream().map(row -> row.key(table.key().size())).toList();
    for (int rows : jdbc.batchUpdate(table.endOfKey(table.name(), edition), keys)) {
      if (rows != 1) {
        throw new StaleTableException(table);
      }
    }
  }
}
