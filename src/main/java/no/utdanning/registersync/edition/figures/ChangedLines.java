package no.utdanning.registersync.edition.figures;

import java.util.List;
import no.utdanning.registersync.platform.Database;
import no.utdanning.registersync.platform.Lease;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The lines by which editions differ from the set of lines that they show: each holds from an
 * edition until before another, in the set's line's place.
 */
final class ChangedLines {
  private final TransactionTemplate transactions;
  private final JdbcTemplate jdbc;
  private final RowInsert insert;
  private final Lease lease;
  private final FigureTable table;

  ChangedLines(Database database, Lease lease, FigureTable table) {
    this.transactions = database.transactions();
    this.jdbc = new JdbcTemplate(database.dataSource());
    this.insert = RowInsert.into(database);
    this.lease = lease;
    this.table = table;
  }

  /** How many lines of the set are another, or none, to this day. */
  long count(LineSet set) {
    Long count =
        jdbc.queryForObject(
            "select count(*) from %s where sett = ? and utgave_til = ?".formatted(table.changed()),
            Long.class,
            set.number(),
            FigureTables.TO_THIS_DAY);
    return count == null ? 0 : count;
  }

  /** Lets changes hold from an edition on. */
  void add(LineSet set, int edition, FewChanges changes) {
    add(table.changedLines(set, edition), set, edition, changes.standing());
    List<CsvLine> gone = changes.gone().stream().map(line -> line.keyAlone(table)).toList();
    add(table.goneLines(set, edition), set, edition, gone);
  }

  private void add(RowTarget target, LineSet set, int edition, List<CsvLine> lines) {
    String end = table.endOfKey(table.changed(), edition) + " and sett = " + set.number();
    for (int from = 0; from < lines.size(); from += RowChanges.BATCH) {
      List<CsvLine> batch = lines.subList(from, Math.min(from + RowChanges.BATCH, lines.size()));
      transactions.executeWithoutResult(
          transaction -> {
            lease.ensureHeld();
            jdbc.batchUpdate(
                end, batch.stream().map(line -> line.key(table.key().size())).toList());
            insert.insert(table, target, batch);
          });
    }
  }
}
