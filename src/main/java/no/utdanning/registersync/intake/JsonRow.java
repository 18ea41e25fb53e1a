package no.utdanning.registersync.intake;

import org.jspecify.annotations.Nullable;

/** A row that came as JSON: only the values of our columns, nothing else was ever read out. */
final class JsonRow implements Row {
  private final @Nullable String[] values;
  private final long line;
  private final boolean reported;
  private boolean whole = true;

  private JsonRow(int width, long line, boolean reported) {
    this.values = new String[width];
    this.line = line;
    this.reported = reported;
  }

  static JsonRow of(Header header, long line, boolean reported) {
    return new JsonRow(header.width(), line, reported);
  }

  /** What stands there in the place of a row is none. */
  static JsonRow malformed(Header header, long line) {
    JsonRow row = of(header, line, true);
    row.whole = false;
    return row;
  }

  void put(Column column, String value) {
    values[column.index()] = value;
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public boolean isWhole() {
    return whole;
  }

  @Override
  public String get(Column column) {
    String value = column.isPresent() ? values[column.index()] : null;
    return value == null ? "" : value;
  }

  @Override
  public boolean has(Column column) {
    return column.isPresent() && values[column.index()] != null;
  }

  @Override
  public boolean isReported() {
    return reported;
  }
}
