package no.utdanning.registersync.linkfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text of a link file, taken apart into its rows without losing anything: put together again it
 * is the same, character by character, but for the rows that were changed. The text must be one
 * that {@code intake} can read.
 */
final class LinkFileText {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final char delimiter;
  private final String start;
  private final String lineEnd;
  private final boolean allQuoted;
  private final List<TextRow> rows = new ArrayList<>();

  LinkFileText(String text, char delimiter) {
    this.delimiter = delimiter;
    start = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
    long line = 1;
    for (int from = start.length(); from < text.length(); ) {
      TextRow row = TextRow.at(text, from, delimiter, line);
      rows.add(row);
      from += row.length();
      line += row.lines();
    }
    lineEnd = rows.stream().map(TextRow::end).filter(it -> !it.isEmpty()).findFirst().orElse("\n");
    allQuoted = rows.stream().filter(row -> !row.isBlank()).allMatch(TextRow::isQuotedThroughout);
  }

  private int header() {
    for (int row = 0; row < rows.size(); row++) {
      if (!rows.get(row).isBlank()) {
        return row;
      }
    }
    throw new IllegalStateException("a link file has a header row");
  }

  /** The place of a column by the file's own name for it. */
  Optional<Integer> findColumn(String name) {
    int place = rows.get(header()).values().indexOf(name);
    return place < 0 ? Optional.empty() : Optional.of(place);
  }

  /** The names in the header row. */
  List<String> columns() {
    return rows.get(header()).values();
  }

  /** The row that begins on a line, 1 being the file's first; the line must be a row's first. */
  private int rowAt(long line) {
    for (int row = 0; row < rows.size(); row++) {
      if (rows.get(row).line() == line) {
        return row;
      }
    }
    throw new IllegalArgumentException("no row begins on line " + line);
  }

  /** The values of the row that begins on the line. */
  List<String> values(long line) {
    return rows.get(rowAt(line)).values();
  }

  /** The row as it stands in the file now, without its line end. */
  String shown(long line) {
    return rows.get(rowAt(line)).shown();
  }

  /** Changes one value; everything else in the row stays as it is written. */
  void set(long line, int column, String value) {
    int row = rowAt(line);
    rows.set(row, rows.get(row).with(column, value, delimiter));
  }

  /**
   * Puts a new row in, after the row that begins on the line, and after what was put there before.
   *
   * @param line 0: after the header row
   * @param values one for each column
   * @return the row as it is written
   */
  String insertAfter(long line, List<String> values) {
    int at = line == 0 ? header() : rowAt(line);
    int place = at + 1;
    while (place < rows.size() && rows.get(place).isNew()) {
      place++;
    }
    TextRow before = rows.get(place - 1);
    String end = lineEnd;
    if (before.end().isEmpty()) {
      // The file's last row has no line end, and its new last row gets none either.
      rows.set(place - 1, before.endedBy(lineEnd));
      end = "";
    }
    TextRow row = TextRow.of(values, delimiter, allQuoted, end);
    rows.add(place, row);
    return row.shown();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(start);
    rows.forEach(row -> text.append(row.raw()));
    return text.toString();
  }
}
