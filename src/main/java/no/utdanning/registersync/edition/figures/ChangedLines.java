package no.utdanning.registersync.edition.figures;

import java.util.List;
import java.util.function.Consumer;
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

  /** Lets what stands for these lines to this day end before an edition. */
  void end(LineSet set, int edition, FewChanges changes) {
    String end = table.endOfKey(table.changed(), edition) + " and sett = " + set.number();
    inBatches(changes.standing(), batch -> jdbc.batchUpdate(end, keys(batch)));
    inBatches(changes.gone(), batch -> jdbc.batchUpdate(end, keys(batch)));
  }

  private List<Object[]> keys(List<CsvLine> lines) {
    return lines.stream().map(line -> line.key(table.key().size())).toList();
  }

  /** Lets changes hold from an edition on. */
  void add(LineSet set, int edition, FewChanges changes) {
    RowTarget changed = table.changedLines(set, edition);
    inBatches(changes.standing(), batch -> insert.insert(table, changed, batch));
    RowTarget gone = table.goneLines(set, edition);
    List<CsvLine> keys = changes.gone().stream().map(line -> line.keyAlone(table)).toList();
    inBatches(keys, batch -> insert.insert(table, gone, batch));
  }

  /** In each batch's transaction the lease is ours. */
  private void inBatches(List<CsvLine> lines, Consumer<List<CsvLine>> change) {
    for (int from = 0; from < lines.size(); from += RowChanges.BATCH) {
      List<CsvLine> batch = lines.subList(from, Math.min(from + RowChanges.BATCH, lines.size()));
      transactions.executeWithoutResult(
          transaction -> {
            lease.ensureHeld();
            change.accept(batch);
          });
    }
  }
}
