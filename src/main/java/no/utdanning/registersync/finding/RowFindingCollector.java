package no.utdanning.registersync.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Gathers row findings of one source while it is read: a count and the first lines of each kind and
 * column, or each row.
 */
public final class RowFindingCollector {
  private record Key(Function<Lines, Finding> kind, String kindName, String column) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && kindName.equals(key.kindName) && column.equals(key.column);
    }

    @Override
    public int hashCode() {
      return 31 * kindName.hashCode() + column.hashCode();
    }
  }

  private static final class Gathered {
    long count;
    final List<Long> first = new ArrayList<>();
  }

  private final String source;
  private final boolean eachRow;
  private final Map<Key, Gathered> gathered = new LinkedHashMap<>();

  /**
   * @param eachRow whether every row is to be a finding of its own, however many
   */
  public RowFindingCollector(String source, boolean eachRow) {
    this.source = source;
    this.eachRow = eachRow;
  }

  /**
   * Adds an occurrence.
   *
   * @param code names the kind among those gathered here
   * @param kind makes the finding from the lines, e.g. {@code RowFindings.InvalidDate::new}
   * @param column as the file names it, or empty
   */
  public void add(String code, Function<Lines, Finding> kind, String column, long line) {
    Gathered lines = gathered.computeIfAbsent(new Key(kind, code, column), key -> new Gathered());
    lines.count++;
    if (eachRow || lines.first.size() < Lines.KEPT) {
      lines.first.add(line);
    }
  }

  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    gathered.forEach(
        (key, lines) -> {
          if (eachRow) {
            lines.first.forEach(line -> findings.add(finding(key, 1, List.of(line))));
          } else {
            findings.add(finding(key, lines.count, lines.first));
          }
        });
    return findings;
  }

  private Finding finding(Key key, long count, List<Long> lines) {
    return key.kind().apply(new Lines(source, key.column(), count, lines));
  }
}
