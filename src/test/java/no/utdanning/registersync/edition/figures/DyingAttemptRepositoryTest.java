package no.utdanning.registersync.edition.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * An attempt at an edition dies before its first transaction, before its second, and so on, until
 * one comes through: each time the views show what they showed, and what it has left is undone to
 * the last row.
 */
class DyingAttemptRepositoryTest extends OnFigureTables {
  /** Four of eighty lines are few. */
  @Test
  void thatChangesFewLines() {
    EditionFiles first =
        workplaces(80, "A").with(CLUSTERS, "y_a", "2", "3", "y_a|y_b", "5", "8", "3");
    EditionFiles second = first.copy().with(WORKPLACES, workplace("05", "B"));
    EditionFiles third =
        second
            .copy()
            .with(WORKPLACES, workplace("05", "C"))
            .with(WORKPLACES, workplace("06", "C"))
            .without(WORKPLACES, workplace("07", "A"))
            .with(CLUSTERS, "y_a", "2", "3", "y_a|y_b", "6", "8", "2");

    assertUndoneWhereverItDies(first, second, third);
  }

  @Test
  void thatLoadsASetBesideOneWithChanges() {
    EditionFiles first = workplaces(80, "A");
    EditionFiles second = first.copy().with(WORKPLACES, workplace("05", "B"));

    assertUndoneWhereverItDies(first, second, workplaces(80, "C"));
  }

  @Test
  void thatChangesAllTables() {
    RandomEditions chance = new RandomEditions(database, 1);
    EditionFiles first = new EditionFiles();
    for (int earlier = 0; earlier < 40; earlier++) {
      first = chance.after(first);
    }
    EditionFiles second = chance.after(first);

    assertUndoneWhereverItDies(first, second, chance.after(second));
  }

  private void assertUndoneWhereverItDies(
      EditionFiles first, EditionFiles second, EditionFiles third) {
    write(1, null, first);
    publish(1);
    write(2, 1, second);
    publish(2);
    tables.purge(lease, 1);
    third.write(directory(3));
    var views = rows(views());
    var stored = rows(stored());

    int transactions = 0;
    while (diesBefore(transactions + 1)) {
      transactions++;
      assertRows(views, transactions);
      tables.discardAbove(lease, 2);
      assertRows(stored, transactions);
    }
    publish(3);

    assertThat(transactions).isPositive();
    assertShows(third, 3);
  }

  /** Tables and views have the rows that they had. */
  private void assertRows(Map<String, List<String>> before, int transactions) {
    before.forEach(
        (name, rows) ->
            assertThat(rows(name))
                .as("%s, died before transaction %d", name, transactions)
                .isEqualTo(rows));
  }

  /** Whether the attempt at the third edition died there; otherwise it is done. */
  private boolean diesBefore(int transaction) {
    var manager = (ConfigurableTransactionManager) database.transactionManager();
    manager.setTransactionExecutionListeners(List.of(new Death(transaction)));
    try {
      tables.write(lease, 3, directory(2), directory(3), ArrivingFiles.arrived());
      return false;
    } catch (Died e) {
      return true;
    } finally {
      manager.setTransactionExecutionListeners(List.of());
    }
  }

  private static final class Died extends RuntimeException {}

  /** Comes when so many transactions are about to begin. */
  private static final class Death implements TransactionExecutionListener {
    private int left;

    Death(int transaction) {
      left = transaction;
    }

    @Override
    public void beforeBegin(TransactionExecution transaction) {
      left--;
      if (left == 0) {
        throw new Died();
      }
    }
  }

  private static List<String> views() {
    return FigureTable.ALL.stream().map(OnFigureTables::view).toList();
  }

  /** All that the figures are kept in. */
  private static List<String> stored() {
    Stream<String> kept = FigureTable.ALL.stream().flatMap(DyingAttemptRepositoryTest::stored);
    return Stream.concat(kept, Stream.of("figure_set", "figure_file")).toList();
  }

  private static Stream<String> stored(FigureTable table) {
    return table.inSets()
        ? Stream.concat(
            Stream.of(LineSet.Place.values()).map(table::in), Stream.of(table.changed()))
        : Stream.of(table.name());
  }

  private Map<String, List<String>> rows(List<String> names) {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    names.forEach(name -> rows.put(name, rows(name)));
    return rows;
  }

  /** The rows of a table or view as text, sorted. */
  private List<String> rows(String name) {
    return database.jdbc().sql("select * from " + name).query(this::text).list().stream()
        .sorted()
        .toList();
  }

  private String text(ResultSet row, int number) throws SQLException {
    List<String> fields = new ArrayList<>();
    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
      Object field = row.getObject(column);
      fields.add(
          field instanceof Array array
              ? Arrays.toString((Object[]) array.getArray())
              : String.valueOf(row.getString(column)));
    }
    return String.join("|", fields);
  }
}
