package no.utdanning.registersync.edition.figures;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows by batched inserts. The database makes numbers of the fields' texts. */
final class BatchedInsert implements RowInsert {
  private final JdbcTemplate jdbc;

  BatchedInsert(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void insert(FigureTable table, RowTarget target, List<? extends FigureRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    String insert =
        "insert into %s (%s) values (%s, %s)"
            .formatted(
                target.table(),
                target.columnList(),
                String.join(", ", Collections.nCopies(target.columns().size(), "?")),
                target.constants(", "));
    jdbc.batchUpdate(
        insert, rows, rows.size(), (statement, row) -> set(statement, row.values(table)));
  }

  private static void set(PreparedStatement statement, List<@Nullable Object> values)
      throws SQLException {
    for (int column = 0; column < values.size(); column++) {
      Object value = values.get(column);
      if (value == null) {
        statement.setNull(column + 1, Types.VARCHAR);
      } else {
        statement.setObject(column + 1, value);
      }
    }
  }
}
