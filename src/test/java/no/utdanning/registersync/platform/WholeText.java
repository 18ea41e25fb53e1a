package no.utdanning.registersync.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that a program has left behind, by file and by table, for whoever looks for one word. */
public final class WholeText {
  private WholeText() {}

  /** Every byte under home, and every value in the database, which H2's file has compressed. */
  public static Map<String, String> of(Path home, DatabaseSettings settings) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    try (Database database = Database.openToRead(settings)) {
      for (String table : tables(database.jdbc())) {
        texts.put(table, String.join("\n", rows(database.jdbc(), table)));
      }
    }
    return texts;
  }

  private static List<String> tables(JdbcClient jdbc) {
    return jdbc.sql(
            """
            select '"' || table_schema || '"."' || table_name || '"'
              from information_schema.tables
             where table_type = 'BASE TABLE' and lower(table_schema) in ('public', 'internal')
            """)
        .query(String.class)
        .list();
  }

  private static List<String> rows(JdbcClient jdbc, String table) {
    return jdbc.sql("select * from " + table).query((row, number) -> text(row)).list();
  }

  private static String text(ResultSet row) throws SQLException {
    List<String> values = new ArrayList<>();
    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
      Object value = row.getObject(column);
      values.add(
          value instanceof byte[] bytes
              ? new String(bytes, StandardCharsets.ISO_8859_1)
              : String.valueOf(row.getString(column)));
    }
    return String.join(";", values);
  }
}
