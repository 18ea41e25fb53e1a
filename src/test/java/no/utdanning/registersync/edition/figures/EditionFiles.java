package no.utdanning.registersync.edition.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.utdanning.registersync.platform.AtomicFiles;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** An edition's figures as a test makes them up: rows by key, written to files and read back. */
final class EditionFiles {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setDelimiter(';').setRecordSeparator('\n').get();

  private final Map<FigureTable, TreeMap<String, List<String>>> rows = new TreeMap<>(byName());

  private static Comparator<FigureTable> byName() {
    return Comparator.comparing(FigureTable::name);
  }

  EditionFiles() {
    FigureTable.ALL.forEach(table -> rows.put(table, new TreeMap<>()));
  }

  EditionFiles copy() {
    EditionFiles copy = new EditionFiles();
    rows.forEach((table, lines) -> copy.rows.get(table).putAll(lines));
    return copy;
  }

  static FigureTable table(String name) {
    return FigureTable.ALL.stream().filter(table -> table.name().equals(name)).findAny().get();
  }

  /** Puts a row in the place of the one with its key, if there is one. An empty value is none. */
  EditionFiles with(FigureTable table, String... row) {
    rows.get(table).put(key(table, List.of(row)), List.of(row));
    return this;
  }

  EditionFiles without(FigureTable table, String... key) {
    rows.get(table).remove(key(table, List.of(key)));
    return this;
  }

  /** Keys sort field by field: the mark between fields is less than all that stands in them. */
  private static String key(FigureTable table, List<String> row) {
    return String.join("\0", row.subList(0, table.key().size()));
  }

  /** The rows of a table, in the order of their keys. */
  List<List<String>> list(FigureTable table) {
    return new ArrayList<>(rows.get(table).values());
  }

  Path write(Path edition) {
    AtomicFiles.deleteTree(edition);
    rows.keySet().forEach(table -> write(table, edition.resolve(table.place())));
    return edition;
  }

  private void write(FigureTable table, Path place) {
    try {
      if (table.isPanels()) {
        Files.createDirectories(place);
        for (List<String> row : list(table)) {
          Files.writeString(place.resolve(row.get(0) + ".json"), row.get(1));
        }
      } else {
        Files.createDirectories(place.resolveSibling("."));
        StringBuilder text = new StringBuilder(table.header()).append('\n');
        list(table).forEach(row -> text.append(FORMAT.format(row.toArray())).append('\n'));
        Files.write(place, text.toString().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What another reader of CSV makes of a file. */
  static List<List<String>> read(Path file) throws IOException {
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, FORMAT)) {
      return parser.stream().map(record -> List.of(record.values())).toList();
    }
  }
}
