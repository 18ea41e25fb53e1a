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
  public void insert(FigureTable table, int edition, List<CsvLine> lines) {
    if (lines.isEmpty()) {
      return;
    }
    String copy =
        "copy %s (%s) from stdin (format csv, delimiter ';', encoding 'UTF8')"
            .formatted(table.name(), table.columnList());
    byte[] rows = rows(edition, lines);
    jdbc.execute(
        (java.sql.Connection connection) -> {
          try {
            return connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(copy, new ByteArrayInputStream(rows));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static byte[] rows(int edition, List<CsvLine> lines) {
    String validity = ";%d;%d\n".formatted(edition, FigureTables.TO_THIS_DAY);
    byte[] end = validity.getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream rows = new ByteArrayOutputStream(lines.size() * 150);
    for (CsvLine line : lines) {
      rows.writeBytes(line.bytes());
      rows.writeBytes(end);
    }
    return rows.toByteArray();
  }
}
