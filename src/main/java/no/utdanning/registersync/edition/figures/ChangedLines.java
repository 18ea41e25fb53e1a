package no.utdanning.registersync.edition.figures;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    Set<List<Object>> known = listKeys(set);
    String end = table.endOfKey(table.changed(), edition) + " and sett = " + set.number();
    for (List<CsvLine> lines : List.of(changes.standing(), changes.gone())) {
      List<CsvLine> ending = lines.stream().filter(line -> known.contains(key(line))).toList();
      inBatches(ending, batch -> jdbc.batchUpdate(end, keys(batch)));
    }
  }

  /**
   * The keys of what stands for a set's lines to this day. Few lines change twice, and to ask for
   * all that do costs less than to ask for each that may.
   */
  private Set<List<Object>> listKeys(LineSet set) {
    int columns = table.key().size();
    Set<List<Object>> keys = new HashSet<>();
    jdbc.query(
        "select %s from %s where utgave_til = %d and sett = %d"
            .formatted(
                String.join(", ", table.key()),
                table.changed(),
                FigureTables.TO_THIS_DAY,
                set.number()),
        row -> {
          Object[] key = new Object[columns];
          for (int column = 0; column < columns; column++) {
            key[column] = row.getString(column + 1);
          }
          keys.add(List.of(key));
        });
    return keys;
  }

  private List<Object> key(CsvLine line) {
    return List.of(line.key(table.key().size()));
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
