package no.utdanning.registersync.linkfile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.utdanning.registersync.source.SourceSettings;

/**
 * Puts the rows of one file into another: a row about something that the other has is changed where
 * it stands, in the values that differ; any other goes after the last row of its code, or where its
 * code belongs. All other rows stay as they are written.
 */
final class LinkFileMerge<T> {
  /**
   * A file of the kind.
   *
   * @param rows those of it that stand
   */
  record Side<T>(LinkFileText text, List<T> rows, SourceSettings settings) {
    /** The row's value of a column by our name; empty when the file lacks the column. */
    String value(long line, String ours) {
      return text.findColumn(settings.columnInFile(ours))
          .map(place -> text.values(line).get(place))
          .orElse("");
    }
  }

  private final LinkFileKind<T> kind;
  private final Side<T> target;
  private final Side<T> source;

  LinkFileMerge(LinkFileKind<T> kind, Side<T> target, Side<T> source) {
    this.kind = kind;
    this.target = target;
    this.source = source;
  }

  /**
   * Does it; the target's text is changed.
   *
   * @throws NotApplicable when the target has no column for a value
   */
  List<LineChange> merge() throws NotApplicable {
    Map<String, T> standing = new HashMap<>();
    target.rows().forEach(row -> standing.putIfAbsent(kind.id().apply(row), row));
    List<T> inOrder = new ArrayList<>(source.rows());
    inOrder.sort(Comparator.comparing(kind.code()));
    List<LineChange> changes = new ArrayList<>();
    Set<Long> superseded = new HashSet<>();
    for (T row : inOrder) {
      Optional<T> before = Optional.ofNullable(standing.get(kind.id().apply(row)));
      if (before.isEmpty()) {
        before =
            target.rows().stream()
                .filter(then -> kind.supersedes().test(row, then))
                .filter(then -> superseded.add(kind.line().applyAsLong(then)))
                .findFirst();
      }
      changes.add(before.isPresent() ? change(before.get(), row) : add(row));
    }
    return changes;
  }

  private LineChange change(T before, T row) throws NotApplicable {
    long line = kind.line().applyAsLong(before);
    String was = target.text().shown(line);
    for (LinkFileKind.Value<T> value : kind.values()) {
      String text = source.value(kind.line().applyAsLong(row), value.column());
      if (!value.same().test(before, row) && (!text.isEmpty() || value.emptySays())) {
        target.text().set(line, column(value.column()), text);
      }
    }
    String is = target.text().shown(line);
    return new LineChange(was.equals(is) ? LineChange.Kind.SAME : LineChange.Kind.CHANGED, was, is);
  }

  private int column(String ours) throws NotApplicable {
    String name = target.settings().columnInFile(ours);
    return target
        .text()
        .findColumn(name)
        .orElseThrow(
            () ->
                new NotApplicable(
                    "the file of "
                        + kind.key().key()
                        + " has no column "
                        + name
                        + " to put the value in: add it to the header row and to each row"));
  }

  private LineChange add(T row) throws NotApplicable {
    long line = kind.line().applyAsLong(row);
    List<String> values = new ArrayList<>();
    for (String name : target.text().columns()) {
      values.add(
          kind.columns().stream()
              .filter(ours -> target.settings().columnInFile(ours).equals(name))
              .findFirst()
              .map(ours -> source.value(line, ours))
              .orElseGet(() -> sameName(line, name)));
    }
    for (String ours : kind.columns()) {
      if (!source.value(line, ours).isEmpty()) {
        column(ours);
      }
    }
    return new LineChange(LineChange.Kind.ADDED, "", target.text().insertAfter(place(row), values));
  }

  private String sameName(long line, String name) {
    return source.text().findColumn(name).map(at -> source.text().values(line).get(at)).orElse("");
  }

  /** The line of the last row of its code; else of the greatest code below it; else 0. */
  private long place(T row) {
    String code = kind.code().apply(row);
    return target.rows().stream()
        .filter(other -> kind.code().apply(other).compareTo(code) <= 0)
        .max(Comparator.comparing(kind.code()).thenComparingLong(kind.line()))
        .map(kind.line()::applyAsLong)
        .orElse(0L);
  }
}
