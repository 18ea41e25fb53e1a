package no.utdanning.registersync.edition.figures;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Neighbouring lines of one occupation as one row, each further column an array: a database takes
 * tens of lines in little more time and room than one.
 */
final class LineBlock implements FigureRow {
  private static final byte DELIMITER = ';';

  private final List<CsvLine> lines;

  /** At least one line, all with the same first field. */
  LineBlock(List<CsvLine> lines) {
    this.lines = List.copyOf(lines);
  }

  /** The occupation, the rest of the first line's key, and the number of lines. */
  int size() {
    return lines.size();
  }

  private Object[] key(FigureTable table) {
    Object[] key = lines.get(0).key(table.key().size());
    StringBuilder rest = new StringBuilder();
    for (int field = 1; field < key.length; field++) {
      rest.append(field == 1 ? "" : " ").append(key[field]);
    }
    return new Object[] {key[0], rest.toString(), lines.size()};
  }

  @Override
  public List<@Nullable Object> values(FigureTable table) {
    List<@Nullable Object> values = new ArrayList<>(table.columns().size() + 2);
    values.addAll(List.of(key(table)));
    values.addAll(arrays(table));
    return values;
  }

  /** The columns after the first, each as the texts of all lines. */
  private List<@Nullable String[]> arrays(FigureTable table) {
    int columns = table.columns().size();
    List<@Nullable String[]> arrays = new ArrayList<>(columns - 1);
    for (int column = 1; column < columns; column++) {
      arrays.add(new String[lines.size()]);
    }
    for (int line = 0; line < lines.size(); line++) {
      List<@Nullable String> fields = lines.get(line).fields(table);
      for (int column = 1; column < columns; column++) {
        arrays.get(column - 1)[line] = fields.get(column);
      }
    }
    return arrays;
  }

  @Override
  public void copyTo(ByteArrayOutputStream out, FigureTable table) {
    Object[] key = key(table);
    StringBuilder row = new StringBuilder();
    // Quoted, since of a table whose key is the occupation alone the rest is empty, and not null.
    row.append(key[0]).append(";\"").append(key[1]).append("\";").append(key[2]);
    for (@Nullable String[] array : arrays(table)) {
      row.append((char) DELIMITER).append('"');
      for (int line = 0; line < array.length; line++) {
        row.append(line == 0 ? '{' : ',');
        appendElement(row, array[line]);
      }
      row.append("}\"");
    }
    out.writeBytes(row.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** An element of an array as PostgreSQL reads it, its quotes doubled for the CSV around it. */
  private static void appendElement(StringBuilder row, @Nullable String element) {
    if (element == null) {
      row.append("NULL");
      return;
    }
    row.append("\"\"");
    for (int i = 0; i < element.length(); i++) {
      char c = element.charAt(i);
      switch (c) {
        case '"' -> row.append("\\\"\"");
        case '\\' -> row.append("\\\\");
        default -> row.append(c);
      }
    }
    row.append("\"\"");
  }
}
