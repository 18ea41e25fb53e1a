package no.utdanning.registersync.edition.figures;

import no.utdanning.registersync.platform.Database;
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
  private final String table;
  private final String limit;

  /**
   * @param table of rows that hold from {@code utgave_fra} until before {@code utgave_til}, or of
   *     the rows of sets
   */
  RowSweep(Database database, Lease lease, String table) {
    this.transactions = database.transactions();
    this.jdbc = new JdbcTemplate(database.dataSource());
    this.lease = lease;
    this.table = table;
    this.limit = database.dialect().limited(RowChanges.BATCH);
  }

  /** Whether something begins, or is to end, after an edition. */
  boolean isAnythingAfter(int edition) {
    Integer rows =
        jdbc.queryForObject(
            "select count(*) from %s where utgave_fra > %d or %s"
                .formatted(table, edition, endsAfter(edition)),
            Integer.class);
    return rows != null && rows > 0;
  }

  /** Deletes what began after an edition. */
  void deleteBegunAfter(int edition) {
    delete("utgave_fra > " + edition);
  }

  /** Deletes what ended with an edition or before: no edition from it on shows it. */
  void deleteEndedBy(int edition) {
    delete("utgave_til <= " + edition);
  }

  /** Deletes what belongs to a set of lines. */
  void deleteOfSet(int set) {
    delete("sett = " + set);
  }

  /** Lets what still holds end before an edition. */
  void endAll(int edition) {
    repeat(setEnd(edition), "utgave_til = " + FigureTables.TO_THIS_DAY);
  }

  /** Lets what was to end after an edition hold on. */
  void reopenEndedAfter(int edition) {
    repeat(setEnd(FigureTables.TO_THIS_DAY), endsAfter(edition));
  }

  private static String endsAfter(int edition) {
    return "utgave_til > %d and utgave_til < %d".formatted(edition, FigureTables.TO_THIS_DAY);
  }

  private String setEnd(int edition) {
    return "update %s set utgave_til = %d".formatted(table, edition);
  }

  private void delete(String condition) {
    repeat("delete from " + table, condition);
  }

  private void repeat(String change, String condition) {
    String statement = change + " where " + condition + " " + limit;
    while (changed(statement) >= RowChanges.BATCH) {
      // There may be more.
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
