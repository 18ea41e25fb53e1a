package no.utdanning.registersync.finding;

/**
 * Where a finding was made.
 *
 * @param source the settings key of the file with county or period, or empty
 * @param line the first line it stands on, 0 when it has none
 * @param column the column as the file names it, or empty
 */
public record Where(String source, long line, String column) {
  public static final Where NOWHERE = new Where("", 0, "");

  public static Where in(String source) {
    return new Where(source, 0, "");
  }

  public static Where at(String source, long line) {
    return new Where(source, line, "");
  }

  public static Where at(String source, long line, String column) {
    return new Where(source, line, column);
  }
}
