package no.utdanning.registersync.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.utdanning.registersync.finding.Where;
import no.utdanning.registersync.register.PersonalNumbers;
import no.utdanning.registersync.source.Source;
import no.utdanning.registersync.source.UnusableSource;

/** The header row of a file: where each of our columns stands, and how many fields a row has. */
final class Header {
  private static final int NAMES_SHOWN = 40;
  private static final int LONGEST_NAME_SHOWN = 60;

  private final int width;
  private final Map<String, Column> columns = new HashMap<>();
  private final List<Column> filled;

  private Header(Source source, SourceColumns ours, List<String> names) {
    width = names.size();
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < width; i++) {
      places.putIfAbsent(names.get(i), i);
    }
    for (String name : ours.all()) {
      String inFile = source.settings().columnInFile(name);
      Integer place = places.get(inFile);
      columns.put(name, place == null ? Column.absent(inFile) : new Column(inFile, place));
    }
    filled = ours.filled().stream().map(this::get).toList();
  }

  private Header(Source source, SourceColumns ours) {
    width = ours.all().size();
    for (int i = 0; i < width; i++) {
      String name = ours.all().get(i);
      columns.put(name, new Column(source.settings().columnInFile(name), i));
    }
    filled = ours.filled().stream().map(this::get).toList();
  }

  /** Our columns where they are fields of objects: each object has those that it has. */
  static Header ofFields(Source source, SourceColumns ours) {
    return new Header(source, ours);
  }

  /**
   * Finds our columns in the first row of a file.
   *
   * @throws UnusableSource when a required column is missing, or one that we read stands twice
   */
  static Header of(Source source, SourceColumns ours, List<String> names, long line)
      throws UnusableSource {
    Header header = new Header(source, ours, names);
    List<String> missing = new ArrayList<>();
    for (String name : ours.required()) {
      if (!header.get(name).isPresent()) {
        missing.add(header.get(name).name());
      }
    }
    if (!missing.isEmpty()) {
      throw UnusableSource.refused(
          source.location(),
          Where.at(source.name(), line),
          "The file lacks "
              + (missing.size() == 1 ? "the column " : "the columns ")
              + String.join(", ", missing)
              + "; "
              + header.whatIsThere(source, names));
    }
    header.refuseTwice(source, ours, names, line);
    return header;
  }

  /**
   * The names in the header row; but where a file of persons has none of our columns, its first row
   * may be a person's.
   */
  private String whatIsThere(Source source, List<String> names) {
    boolean ourKind = columns.values().stream().anyMatch(Column::isPresent);
    if (source.key().personal() && !ourKind) {
      return "none of the " + width + " fields of its first row is a column that is read";
    }
    String shown =
        names.stream()
            .limit(NAMES_SHOWN)
            .map(name -> PersonalNumbers.mask(name))
            .map(name -> name.substring(0, Math.min(name.length(), LONGEST_NAME_SHOWN)))
            .collect(Collectors.joining(", "));
    int more = width - NAMES_SHOWN;
    return "it has " + shown + (more > 0 ? " and " + more + " more" : "");
  }

  private void refuseTwice(Source source, SourceColumns ours, List<String> names, long line)
      throws UnusableSource {
    for (String name : ours.all()) {
      Column column = get(name);
      long times = names.stream().filter(column.name()::equals).count();
      if (times > 1) {
        throw UnusableSource.refused(
            source.location(),
            Where.at(source.name(), line, column.name()),
            "The column " + column.name() + " stands " + times + " times in the header row");
      }
    }
  }

  /** How many fields each row must have. */
  int width() {
    return width;
  }

  /**
   * A column by our name.
   *
   * @throws IllegalArgumentException when the source has no such column at all
   */
  Column get(String ours) {
    Column column = columns.get(ours);
    if (column == null) {
      throw new IllegalArgumentException("no column of this source: " + ours);
    }
    return column;
  }

  /** The first column that has to be filled and is not, or {@link Column#NONE}. */
  Column firstMissing(Row row) {
    for (Column column : filled) {
      if (row.isEmpty(column)) {
        return column;
      }
    }
    return Column.NONE;
  }
}
