package no.utdanning.registersync.platform;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Moves everything from an H2 database to an empty PostgreSQL one with the same schema: all rows of
 * all tables, and where the sequences are. In one transaction; what was written is read again and
 * compared.
 */
public final class DatabaseMove {
  /** What the migrations fill: their record, whose they are, and the numbers 1 to 128. */
  private static final Set<String> OF_THE_SCHEMA =
      Set.of("flyway_schema_history", "migrated_by", "block_line");

  private static final Set<String> SCHEMAS = Set.of("public", "internal");

  /** It has one row in a new schema: at no edition. */
  private static final String POINTER = "public.pointer";

  private final Database from;
  private final Database to;

  public DatabaseMove(Database from, Database to) {
    this.from = from;
    this.to = to;
  }

  /** The target holds something already, so that nothing may be written into it. */
  public static final class NotEmptyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotEmptyException(String table) {
      super("the database to move to is not empty: " + table + " has rows; nothing was moved");
    }
  }

  /**
   * Moves all of it.
   *
   * @return the rows of each table
   * @throws NotEmptyException when the target is not empty; nothing is changed
   * @throws IllegalStateException when what was written is not what was read; nothing is changed
   */
  public Map<String, Long> move() {
    try (Connection source = from.dataSource().getConnection();
        Connection target = to.dataSource().getConnection()) {
      source.setAutoCommit(false);
      target.setAutoCommit(false);
      try {
        Map<String, Long> rows = move(source, target);
        target.commit();
        return rows;
      } finally {
        // After a commit there is nothing to roll back.
        target.rollback();
        source.rollback();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the database could not be moved", e);
    }
  }

  private static Map<String, Long> move(Connection source, Connection target) throws SQLException {
    execute(source, "set lazy_query_execution 1"); // H2 would take a whole table into memory first
    List<TableCopy> tables = tablesInOrder(source);
    for (TableCopy table : tables) {
      if (!table.name().equals(POINTER) && table.read(target).rows() > 0) {
        throw new NotEmptyException(table.name());
      }
    }
    clearPointer(target);
    Map<String, Long> rows = new LinkedHashMap<>();
    for (TableCopy table : tables) {
      TableCopy.Content read = table.copy(source, target);
      if (!table.read(target).equals(read)) {
        throw new IllegalStateException(table.name() + " did not arrive as it was");
      }
      rows.put(table.name(), read.rows());
    }
    moveSequences(source, target);
    return rows;
  }

  private static void clearPointer(Connection target) throws SQLException {
    try (Statement statement = target.createStatement()) {
      if (statement.executeUpdate("delete from pointer where edition = 0") == 0) {
        throw new NotEmptyException(POINTER);
      }
    }
  }

  /** All tables of ours, each after those that it refers to. */
  private static List<TableCopy> tablesInOrder(Connection source) throws SQLException {
    Map<String, Set<String>> references = new TreeMap<>();
    DatabaseMetaData metaData = source.getMetaData();
    try (ResultSet row = metaData.getTables(null, null, "%", null)) {
      while (row.next()) {
        String schema = row.getString("TABLE_SCHEM").toLowerCase(Locale.ROOT);
        String table = row.getString("TABLE_NAME");
        if (row.getString("TABLE_TYPE").contains("TABLE")
            && SCHEMAS.contains(schema)
            && !OF_THE_SCHEMA.contains(table.toLowerCase(Locale.ROOT))) {
          references.put(
              name(schema, table), references(metaData, row.getString("TABLE_SCHEM"), table));
        }
      }
    }
    Set<String> ordered = new LinkedHashSet<>();
    while (ordered.size() < references.size()) {
      int before = ordered.size();
      references.forEach(
          (table, referred) -> {
            if (ordered.containsAll(referred)) {
              ordered.add(table);
            }
          });
      if (ordered.size() == before) {
        throw new IllegalStateException("tables refer to each other in a circle");
      }
    }
    return ordered.stream().map(TableCopy::new).toList();
  }

  private static Set<String> references(DatabaseMetaData metaData, String schema, String table)
      throws SQLException {
    Set<String> referred = new LinkedHashSet<>();
    try (ResultSet key = metaData.getImportedKeys(null, schema, table)) {
      while (key.next()) {
        referred.add(name(key.getString("PKTABLE_SCHEM"), key.getString("PKTABLE_NAME")));
      }
    }
    referred.remove(name(schema, table));
    return referred;
  }

  private static String name(String schema, String table) {
    return (schema + "." + table).toLowerCase(Locale.ROOT);
  }

  /** H2 tells what a sequence gives next, and so is PostgreSQL told. */
  private static void moveSequences(Connection source, Connection target) throws SQLException {
    List<String> moves = new ArrayList<>();
    try (Statement query = source.createStatement();
        ResultSet row =
            query.executeQuery(
                """
                select lower(sequence_schema) || '.' || lower(sequence_name), base_value
                  from information_schema.sequences
                """)) {
      while (row.next()) {
        moves.add("select setval('%s', %d, false)".formatted(row.getString(1), row.getLong(2)));
      }
    }
    for (String move : moves) {
      execute(target, move);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
