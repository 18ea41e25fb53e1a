package no.utdanning.registersync.report.table;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table of the report: a CSV file, and a sheet of a workbook.
 *
 * @param name of the file, without its end, and of the sheet: at most 31 characters
 * @param rows each with a field for each column: a {@code String}, a number, a {@code LocalDate},
 *     or null for an empty one; an empty text is an empty field
 */
public record ReportTable(String name, List<TableColumn> columns, List<@Nullable Object[]> rows) {
  private static final int LONGEST_SHEET_NAME = 31;

  public ReportTable {
    columns = List.copyOf(columns);
    rows = rows.stream().<@Nullable Object[]>map(ReportTable::withoutEmptyTexts).toList();
    if (name.length() > LONGEST_SHEET_NAME) {
      throw new IllegalArgumentException("a workbook has no room for the name " + name);
    }
  }

  /** A table of things, one a row. */
  static <T> ReportTable of(
      String name,
      List<TableColumn> columns,
      Stream<? extends T> things,
      Function<T, @Nullable Object[]> row) {
    return new ReportTable(name, columns, things.<@Nullable Object[]>map(row::apply).toList());
  }

  static @Nullable Object[] row(@Nullable Object... fields) {
    return fields;
  }

  private static @Nullable Object[] withoutEmptyTexts(@Nullable Object[] row) {
    @Nullable Object[] fields = row.clone();
    for (int column = 0; column < fields.length; column++) {
      if ("".equals(fields[column])) {
        fields[column] = null;
      }
    }
    return fields;
  }
}
