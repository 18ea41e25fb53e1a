package no.utdanning.registersync.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;

/** The month's exact figures and files by DuckDB: a whole process, as the program is one. */
final class DuckDbYardstick {
  private DuckDbYardstick() {}

  /** {@code WORLD OUT}; says on standard error how long each statement took. */
  public static void main(String[] args) throws Exception {
    Path world = Path.of(args[0]).toAbsolutePath();
    Path out = Files.createDirectories(Path.of(args[1]).toAbsolutePath());
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      for (String script : new String[] {"load-duckdb.sql", "figures.sql", "write-duckdb.sql"}) {
        for (String sql : SqlScript.statements(script, world, out)) {
          long start = System.nanoTime();
          statement.execute(sql);
          Told.took(sql, start);
        }
      }
    }
  }
}
