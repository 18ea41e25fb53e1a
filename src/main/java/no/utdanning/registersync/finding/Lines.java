package no.utdanning.registersync.finding;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows of one source that have the same thing wrong with them: how many, and the first few lines.
 *
 * @param source the settings key of the file, with county or period
 * @param column the column at fault as the file names it, or empty
 * @param count all of them
 * @param first the lines of the first ones, in the order of the file
 */
public record Lines(String source, String column, long count, List<Long> first) {
  /** How many lines are kept of each kind; the count stays exact. */
  public static final int KEPT = 10;

  public Lines {
    first = List.copyOf(first);
  }

  Where where() {
    return Where.at(source, first.isEmpty() ? 0 : first.get(0), column);
  }

  String sentence() {
    String lines = first.stream().map(String::valueOf).collect(Collectors.joining(", "));
    long more = count - first.size();
    return (column.isEmpty() ? "" : "Column " + column + ", ")
        + (count == 1 ? "line " : "lines ")
        + lines
        + (more > 0 ? " and " + more + " more" : "");
  }
}
