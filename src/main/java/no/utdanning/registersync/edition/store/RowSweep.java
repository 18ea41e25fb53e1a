package no.utdanning.registersync.edition.store;

import no.utdanning.registersync.platform.Database;
import no.utdanning.registersync.platform.Dialect;
import no.utdanning.registersync.platform.Lease;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes to all rows of a table that a condition holds for, in bites: each a transaction of its
 * own in which the lease is ours. The condition no longer holds for a row that was changed.
 */
final class RowSweep {
  private final TransactionTemplate transactions;
  private final JdbcTemplate jdbc;
  private final Lease lease;
  private final String rowId;
  private final int bite;

  RowSweep(Database database, Lease lease) {
    this.transactions = database.transactions();
    this.jdbc = new JdbcTemplate(database.dataSource());
    this.lease = lease;
    this.rowId = database.dialect().rowId();
    this.bite = database.dialect() == Dialect.H2 ? 10 * RowChanges.BATCH : Integer.MAX_VALUE;
  }

  /** Deletes what began after an edition. */
  void deleteBegunAfter(FigureTable table, int edition) {
    repeat("delete from " + table.name(), table, "utgave_fra > " + edition);
  }

  /** Deletes what ended with an edition or before: no edition from it on shows it. */
  void deleteEndedBy(FigureTable table, int edition) {
    repeat("delete from " + table.name(), table, "utgave_til <= " + edition);
  }

  /** Lets what still holds end before an edition. */
  void endAll(FigureTable table, int edition) {
    repeat(setEnd(table, edition), table, "utgave_til = " + FigureTables.TO_THIS_DAY);
  }

  /** Lets what was to end after an edition hold on. */
  void reopenEndedAfter(FigureTable table, int edition) {
    String ends =
        "utgave_til > %d and utgave_til < %d".formatted(edition, FigureTables.TO_THIS_DAY);
    repeat(setEnd(table, FigureTables.TO_THIS_DAY), table, ends);
  }

  private static String setEnd(FigureTable table, int edition) {
    return "update %s set utgave_til = %d".formatted(table.name(), edition);
  }

  private void repeat(String change, FigureTable table, String condition) {
    String statement =
        """
        %1$s
         where %2$s in (select %2$s from %3$s where %4$s fetch first %5$d rows only)
        """
            .formatted(change, rowId, table.name(), condition, bite);
    while (changed(statement) == bite) {
      // There is more.
    }
  }

  private int changed(String statement) {
    Integer rows =
        transactions.execute(
            transaction -> {
              lease.ensureHeld();
              return jdbc.update(statement);
            });
    return rows == null ? 0 : rows;
  }
}
