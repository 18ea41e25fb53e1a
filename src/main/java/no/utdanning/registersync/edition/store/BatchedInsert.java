package no.utdanning.registersync.edition.store;

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
  public void insert(FigureTable table, int edition, List<CsvLine> lines) {
    if (lines.isEmpty()) {
      return;
    }
    List<String> columns = table.columns();
    String insert =
        "insert into %s (%s) values (%s, %d, %d)"
            .formatted(
                table.name(),
                table.columnList(),
                String.join(", ", Collections.nCopies(columns.size(), "?")),
                edition,
                FigureTables.TO_THIS_DAY);
    jdbc.batchUpdate(
        insert, lines, lines.size(), (statement, line) -> set(statement, columns.size(), line));
  }

  private static void set(PreparedStatement statement, int columns, CsvLine line)
      throws SQLException {
    List<@Nullable String> fields = line.fields();
    if (fields.size() != columns) {
      throw new IllegalStateException(
          "%d fields instead of %d: %s".formatted(fields.size(), columns, line));
    }
    for (int column = 0; column < columns; column++) {
      String field = fields.get(column);
      if (field == null) {
        statement.setNull(column + 1, Types.VARCHAR);
      } else {
        statement.setString(column + 1, field);
      }
    }
  }
}
