package no.utdanning.registersync.edition.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows by PostgreSQL's COPY, which takes our files' lines as they are. */
final class CopiedInsert implements RowInsert {
  private final JdbcTemplate jdbc;

  CopiedInsert(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void insert(FigureTable table, int edition, List<? extends FigureRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    String copy =
        "copy %s (%s) from stdin (format csv, delimiter ';', encoding 'UTF8')"
            .formatted(table.name(), table.columnList());
    byte[] bytes = bytes(table, edition, rows);
    jdbc.execute(
        (java.sql.Connection connection) -> {
          try {
            return connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(copy, new ByteArrayInputStream(bytes));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static byte[] bytes(FigureTable table, int edition, List<? extends FigureRow> rows) {
    String validity = ";%d;%d\n".formatted(edition, FigureTables.TO_THIS_DAY);
    byte[] end = validity.getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(rows.size() * 150);
    for (FigureRow row : rows) {
      row.copyTo(bytes, table);
      bytes.writeBytes(end);
    }
    return bytes.toByteArray();
  }
}
