package no.utdanning.registersync.platform;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One table, read from a database and written to another, row by row, by values that both know.
 *
 * @param name with its schema
 */
record TableCopy(String name) {
  /** Rows in one go; a row may hold half a megabyte. */
  private static final int BATCH = 100;

  /** The rows of a table, counted, and a sum of their digests that no order of them changes. */
  record Content(long rows, long digest) {}

  /** Copies all rows into a table of the same name and columns, and tells what was read. */
  Content copy(Connection from, Connection to) throws SQLException {
    long rows = 0;
    long digest = 0;
    try (PreparedStatement query = query(from);
        ResultSet row = query.executeQuery()) {
      List<String> columns = columns(row.getMetaData());
      try (PreparedStatement insert = to.prepareStatement(insert(columns))) {
        while (row.next()) {
          for (int column = 1; column <= columns.size(); column++) {
            insert.setObject(column, bound(value(row, column), to));
          }
          insert.addBatch();
          digest += digest(row, columns);
          if (++rows % BATCH == 0) {
            insert.executeBatch();
          }
        }
        insert.executeBatch();
      }
    }
    return new Content(rows, digest);
  }

  /** What the table holds. */
  Content read(Connection connection) throws SQLException {
    long rows = 0;
    long digest = 0;
    try (PreparedStatement query = query(connection);
        ResultSet row = query.executeQuery()) {
      List<String> columns = columns(row.getMetaData());
      while (row.next()) {
        rows++;
        digest += digest(row, columns);
      }
    }
    return new Content(rows, digest);
  }

  private PreparedStatement query(Connection connection) throws SQLException {
    PreparedStatement query = connection.prepareStatement("select * from " + name);
    query.setFetchSize(BATCH);
    return query;
  }

  private String insert(List<String> columns) {
    String places = String.join(", ", Collections.nCopies(columns.size(), "?"));
    return "insert into %s (%s) values (%s)".formatted(name, String.join(", ", columns), places);
  }

  private static List<String> columns(ResultSetMetaData table) throws SQLException {
    List<String> columns = new ArrayList<>();
    for (int column = 1; column <= table.getColumnCount(); column++) {
      columns.add(table.getColumnName(column).toLowerCase(Locale.ROOT));
    }
    return columns;
  }

  /** The elements of an array, and the name of their type that both databases know. */
  private record Elements(String type, List<@Nullable Object> list) {
    static @Nullable Elements of(@Nullable Array array) throws SQLException {
      if (array == null) {
        return null;
      }
      String type =
          switch (array.getBaseTypeName().toLowerCase(Locale.ROOT)) {
            case "bigint", "int8" -> "int8";
            case "smallint", "int2" -> "int2";
            case "numeric", "decimal" -> "numeric";
            case "character varying", "varchar" -> "varchar";
            default -> throw new IllegalStateException("cannot copy " + array.getBaseTypeName());
          };
      return new Elements(type, Arrays.asList((Object[]) array.getArray()));
    }
  }

  private static @Nullable Object bound(@Nullable Object value, Connection to) throws SQLException {
    return value instanceof Elements elements
        ? to.createArrayOf(elements.type(), elements.list().toArray())
        : value;
  }

  private static @Nullable Object value(ResultSet row, int column) throws SQLException {
    return switch (row.getMetaData().getColumnType(column)) {
      case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> row.getString(column);
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> row.getBytes(column);
      case Types.BOOLEAN, Types.BIT -> row.getObject(column, Boolean.class);
      case Types.TINYINT, Types.SMALLINT, Types.INTEGER -> row.getObject(column, Integer.class);
      case Types.BIGINT -> row.getObject(column, Long.class);
      case Types.NUMERIC, Types.DECIMAL -> row.getObject(column, BigDecimal.class);
      case Types.ARRAY -> Elements.of(row.getArray(column));
      case Types.DATE -> row.getObject(column, LocalDate.class);
      default -> moment(row, column);
    };
  }

  /** PostgreSQL's driver has one type for moments with a zone and without; the names differ. */
  private static @Nullable Object moment(ResultSet row, int column) throws SQLException {
    String type = row.getMetaData().getColumnTypeName(column).toLowerCase(Locale.ROOT);
    return switch (type) {
      case "timestamptz", "timestamp with time zone" -> row.getObject(column, OffsetDateTime.class);
      case "timestamp" -> row.getObject(column, LocalDateTime.class);
      default -> throw new IllegalStateException("cannot copy a " + type);
    };
  }

  /** The first eight bytes of the SHA-256 of a row's values by the names of their columns. */
  private static long digest(ResultSet row, List<String> columns) throws SQLException {
    List<String> values = new ArrayList<>();
    for (int column = 1; column <= columns.size(); column++) {
      values.add(columns.get(column - 1) + "=" + text(value(row, column)));
    }
    Collections.sort(values);
    MessageDigest sha256 = Sha256.begin();
    values.forEach(value -> sha256.update((value + "\n").getBytes(StandardCharsets.UTF_8)));
    return ByteBuffer.wrap(sha256.digest()).getLong();
  }

  private static String text(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof byte[] bytes) {
      return "bytes " + Sha256.hex(bytes);
    }
    if (value instanceof Elements elements) {
      return elements.list().stream().map(TableCopy::text).toList().toString();
    }
    if (value instanceof OffsetDateTime moment) {
      return moment.toInstant().toString();
    }
    if (value instanceof BigDecimal number) {
      return number.stripTrailingZeros().toPlainString();
    }
    return "'" + value + "'";
  }
}
