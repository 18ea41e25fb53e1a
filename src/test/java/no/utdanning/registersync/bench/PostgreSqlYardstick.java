package no.utdanning.registersync.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The month's exact figures and files by a PostgreSQL that is up: COPY in, SQL, COPY out. */
final class PostgreSqlYardstick {
  private static final String[][] FILES = {
    {"occupation_figures", "occupation-figures", "uno_id, omraade_type, omraade_kode"},
    {"area_totals", "area-totals", "omraade_type, omraade_kode"},
    {"title_figures", "title-figures", "styrk98_kode"},
    {"clusters", "clusters", "klynge"},
    {"workplaces", "workplaces", "uno_id, orgnr"}
  };

  private final Connection connection;

  private PostgreSqlYardstick(Connection connection) {
    this.connection = connection;
  }

  /** {@code JDBC-URL WORLD OUT}; says on standard error how long each statement took. */
  public static void main(String[] args) throws Exception {
    Path world = Path.of(args[1]).toAbsolutePath();
    Path out = Files.createDirectories(Path.of(args[2]).toAbsolutePath());
    try (Connection connection = DriverManager.getConnection(args[0])) {
      PostgreSqlYardstick yardstick = new PostgreSqlYardstick(connection);
      for (String sql : SqlScript.statements("load-postgresql.sql", world, out)) {
        yardstick.run(sql);
      }
      for (String sql : SqlScript.statements("figures.sql", world, out)) {
        yardstick.run(sql);
        if (sql.startsWith("create temporary table")) {
          // Nobody else tells the planner how large a temporary table is.
          yardstick.run("analyze " + sql.split("\\s+", 5)[3]);
        }
      }
      yardstick.write(out);
    }
  }

  private void run(String sql) throws SQLException, IOException {
    long start = System.nanoTime();
    if (sql.startsWith("\\copy ")) {
      String[] words = sql.split(" ");
      copy(words[1], Path.of(words[2]), words[3]);
    } else {
      try (Statement statement = connection.createStatement()) {
        statement.execute(sql);
      }
    }
    Told.took(sql, start);
  }

  /** Files of a folder when the name has a star; the county is what stands in its place. */
  private void copy(String table, Path files, String delimiter) throws SQLException, IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> folder =
        Files.newDirectoryStream(files.getParent(), String.valueOf(files.getFileName()))) {
      folder.forEach(found::add);
    }
    Collections.sort(found);
    for (Path file : found) {
      String name = String.valueOf(file.getFileName());
      run("set bench.county = '" + name.replaceAll("[^0-9]", "") + "'");
      copyOne(table, file, delimiter);
    }
  }

  private void copyOne(String table, Path file, String delimiter) throws SQLException, IOException {
    try (InputStream bytes = Files.newInputStream(file);
        InputStream unpacked =
            file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
        RightWidth in = new RightWidth(unpacked, delimiter.charAt(0))) {
      String copy =
          "copy %s (%s) from stdin (format csv, delimiter '%s')"
              .formatted(table, in.columns(), delimiter);
      manager().copyIn(copy, in, 1 << 16);
    }
  }

  private void write(Path out) throws SQLException, IOException {
    for (String[] file : FILES) {
      long start = System.nanoTime();
      try (OutputStream csv = Files.newOutputStream(out.resolve(file[1] + ".csv"))) {
        String copy =
            "copy (select * from out_%s order by %s) to stdout (format csv, header, delimiter ';')"
                .formatted(file[0], file[2]);
        manager().copyOut(copy, csv);
      }
      Told.took("copy " + file[0], start);
    }
  }

  private CopyManager manager() throws SQLException {
    return connection.unwrap(PGConnection.class).getCopyAPI();
  }
}
