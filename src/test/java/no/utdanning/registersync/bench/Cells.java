package no.utdanning.registersync.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Compares the files of a yardstick with those of an edition, cell by cell. */
final class Cells {
  /** The files that a yardstick writes, where an edition has them. */
  static final List<String> FILES =
      List.of(
          "internal/occupation-figures.csv",
          "internal/area-totals.csv",
          "internal/title-figures.csv",
          "internal/clusters.csv",
          "public/workplaces.csv");

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setDelimiter(';').setIgnoreEmptyLines(true).get();

  private Cells() {}

  /**
   * Compares all of them.
   *
   * @return how many cells are equal
   * @throws IllegalStateException naming the first that differ
   */
  static long compare(Path edition, Path yardstick) throws IOException {
    long cells = 0;
    for (String file : FILES) {
      Path ours = edition.resolve(file);
      cells += compareFiles(ours, yardstick.resolve(String.valueOf(ours.getFileName())));
    }
    return cells;
  }

  private static long compareFiles(Path ours, Path theirs) throws IOException {
    long cells = 0;
    try (CSVParser here =
            CSVParser.parse(Files.newBufferedReader(ours, StandardCharsets.UTF_8), FORMAT);
        CSVParser there =
            CSVParser.parse(Files.newBufferedReader(theirs, StandardCharsets.UTF_8), FORMAT)) {
      Iterator<CSVRecord> a = here.iterator();
      Iterator<CSVRecord> b = there.iterator();
      while (a.hasNext() && b.hasNext()) {
        List<String> left = a.next().toList();
        List<String> right = b.next().toList();
        if (!left.equals(right)) {
          throw new IllegalStateException(
              "%s differs from %s:%n  %s%n  %s".formatted(ours, theirs, left, right));
        }
        cells += left.size();
      }
      if (a.hasNext() || b.hasNext()) {
        throw new IllegalStateException(ours + " and " + theirs + " have different lengths");
      }
    }
    return cells;
  }

  /** {@code EDITION YARDSTICK} */
  public static void main(String[] args) throws IOException {
    System.out.println(compare(Path.of(args[0]), Path.of(args[1])) + " cells are equal");
  }
}
