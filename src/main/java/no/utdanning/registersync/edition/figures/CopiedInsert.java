package no.utdanning.registersync.edition.figures;

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
  public void insert(FigureTable table, RowTarget target, List<? extends FigureRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    String copy =
        "copy %s (%s) from stdin (format csv, delimiter ';', encoding 'UTF8')"
            .formatted(target.table(), target.columnList());
    byte[] bytes = bytes(table, target, rows);
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

  private static byte[] bytes(FigureTable table, RowTarget target, List<? extends FigureRow> rows) {
    byte[] end = (";" + target.constants(";") + "\n").getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(rows.size() * 150);
    for (FigureRow row : rows) {
      row.copyTo(bytes, table);
      bytes.writeBytes(end);
    }
    return bytes.toByteArray();
  }
}
