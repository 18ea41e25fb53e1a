package no.utdanning.registersync.edition.figures;

import java.util.ArrayList;
import java.util.List;

/** Gathers the lines that change, until they are too many for it to be worth while. */
final class FewChanges implements LineMerge.Changes {
  private final long limit;
  private final List<CsvLine> standing = new ArrayList<>();
  private final List<CsvLine> gone = new ArrayList<>();
  private long come;

  /**
   * @param limit how many are still few
   */
  FewChanges(long limit) {
    this.limit = limit;
  }

  @Override
  public void gone(CsvLine line) {
    gone.add(line);
  }

  @Override
  public void come(CsvLine line) {
    come++;
    standing.add(line);
  }

  @Override
  public void changed(CsvLine before, CsvLine after) {
    standing.add(after);
  }

  @Override
  public boolean enough() {
    return size() > limit;
  }

  /** How many lines are another, or none. */
  int size() {
    return standing.size() + gone.size();
  }

  /** How many lines there are more than before; below 0 when there are fewer. */
  long more() {
    return come - gone.size();
  }

  /** The lines as they are from now on, sorted. */
  List<CsvLine> standing() {
    return standing;
  }

  /** The lines that are no more, as they were, sorted. */
  List<CsvLine> gone() {
    return gone;
  }
}
