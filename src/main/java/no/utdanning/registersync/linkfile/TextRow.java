package no.utdanning.registersync.linkfile;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of a file as it is written.
 *
 * @param raw its characters, the line end among them
 * @param end its line end; empty for a last row without one
 * @param fields where its values are written
 * @param line its first line in the file that was read; 0 for one that was not in it
 */
record TextRow(String raw, String end, List<Field> fields, long line) {
  private static final char QUOTE = '"';

  /** The characters of a value, quotes included: from, and up to but not with {@code to}. */
  record Field(int from, int to) {}

  TextRow {
    fields = List.copyOf(fields);
  }

  /** Reads the row that begins at a place of the text. */
  static TextRow at(String text, int from, char delimiter, long line) {
    List<Field> fields = new ArrayList<>();
    int start = from;
    int at = from;
    boolean quoted = false;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (quoted) {
        quoted = c != QUOTE;
      } else if (c == QUOTE && (at == start || text.charAt(at - 1) == QUOTE)) {
        // A quote begins a quoted value; one right after a closing one belongs to the value.
        quoted = true;
      } else if (c == delimiter) {
        fields.add(new Field(start - from, at - from));
        start = at + 1;
      } else if (c == '\n' || c == '\r') {
        break;
      }
      at++;
    }
    fields.add(new Field(start - from, at - from));
    int end = at;
    if (end < text.length()) {
      end += text.startsWith("\r\n", at) ? 2 : 1;
    }
    return new TextRow(text.substring(from, end), text.substring(at, end), fields, line);
  }

  /** Writes a new row. */
  static TextRow of(List<String> values, char delimiter, boolean quoteAll, String end) {
    StringBuilder raw = new StringBuilder();
    List<Field> fields = new ArrayList<>();
    for (String value : values) {
      if (!fields.isEmpty()) {
        raw.append(delimiter);
      }
      int from = raw.length();
      raw.append(written(value, delimiter, quoteAll));
      fields.add(new Field(from, raw.length()));
    }
    return new TextRow(raw + end, end, fields, 0);
  }

  private static String written(String value, char delimiter, boolean quoted) {
    boolean needed =
        value.indexOf(delimiter) >= 0
            || value.indexOf(QUOTE) >= 0
            || value.indexOf('\n') >= 0
            || value.indexOf('\r') >= 0;
    return quoted || needed ? QUOTE + value.replace("\"", "\"\"") + QUOTE : value;
  }

  int length() {
    return raw.length();
  }

  /** How many lines of the file it takes. */
  long lines() {
    String inside = raw.substring(0, raw.length() - end.length());
    return 1
        + inside.replace("\r\n", "\n").replace('\r', '\n').chars().filter(c -> c == '\n').count();
  }

  boolean isBlank() {
    return raw.length() == end.length();
  }

  boolean isNew() {
    return line == 0;
  }

  boolean isQuotedThroughout() {
    return fields.stream().allMatch(field -> isQuoted(field));
  }

  private boolean isQuoted(Field field) {
    return field.to() - field.from() >= 2 && raw.charAt(field.from()) == QUOTE;
  }

  List<String> values() {
    return fields.stream().map(this::value).toList();
  }

  private String value(Field field) {
    return isQuoted(field)
        ? raw.substring(field.from() + 1, field.to() - 1).replace("\"\"", "\"")
        : raw.substring(field.from(), field.to());
  }

  String shown() {
    return raw.substring(0, raw.length() - end.length());
  }

  TextRow with(int column, String value, char delimiter) {
    Field field = fields.get(column);
    String changed =
        raw.substring(0, field.from())
            + written(value, delimiter, isQuoted(field))
            + raw.substring(field.to());
    TextRow row = at(changed, 0, delimiter, line);
    return new TextRow(changed, end, row.fields(), line);
  }

  TextRow endedBy(String lineEnd) {
    return new TextRow(raw + lineEnd, lineEnd, fields, line);
  }
}
