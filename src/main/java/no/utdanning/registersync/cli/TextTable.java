package no.utdanning.registersync.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows under headings, in columns as wide as they need to be. */
final class TextTable {
  private static final String BETWEEN = "  ";

  /** A heading, and to which side its column goes: numbers to the right. */
  record Column(String heading, boolean toTheRight) {
    static Column text(String heading) {
      return new Column(heading, false);
    }

    static Column number(String heading) {
      return new Column(heading, true);
    }
  }

  private final List<Column> columns;
  private final List<List<String>> rows = new ArrayList<>();

  TextTable(Column... columns) {
    this.columns = List.of(columns);
    rows.add(Stream.of(columns).map(Column::heading).toList());
  }

  /** Values are shown as their text, numbers as plain digits. */
  TextTable row(Object... values) {
    if (values.length != columns.size()) {
      throw new IllegalArgumentException(columns.size() + " columns, " + values.length + " values");
    }
    rows.add(Stream.of(values).map(String::valueOf).toList());
    return this;
  }

  /** The table, each line ended. */
  @Override
  public String toString() {
    int[] widths =
        IntStream.range(0, columns.size())
            .map(i -> rows.stream().mapToInt(row -> row.get(i).length()).max().orElse(0))
            .toArray();
    return rows.stream().map(row -> line(row, widths) + "\n").collect(Collectors.joining());
  }

  private String line(List<String> row, int[] widths) {
    return IntStream.range(0, widths.length)
        .mapToObj(i -> aligned(row.get(i), widths[i], columns.get(i).toTheRight()))
        .collect(Collectors.joining(BETWEEN))
        .stripTrailing();
  }

  private static String aligned(String text, int width, boolean toTheRight) {
    String space = " ".repeat(width - text.length());
    return toTheRight ? space + text : text + space;
  }
}
