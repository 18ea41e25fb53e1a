package no.utdanning.registersync.edition.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The panels of the occupations, a file each, as if they were the lines of one. */
final class PanelLines extends SortedLines {
  private static final String ENDING = ".json";

  private final Iterator<String> occupations;
  private final Path directory;

  private PanelLines(FigureTable table, Path directory, Iterator<String> occupations) {
    super(table);
    this.directory = directory;
    this.occupations = occupations;
  }

  /**
   * Opens an edition's directory of panels.
   *
   * @return null when it is not there
   */
  static @Nullable PanelLines open(FigureTable table, Path edition) throws IOException {
    Path directory = edition.resolve(table.place());
    if (!Files.isDirectory(directory)) {
      return null;
    }
    try (Stream<Path> files = Files.list(directory)) {
      Iterator<String> occupations =
          files
              .map(file -> String.valueOf(file.getFileName()))
              .filter(name -> name.endsWith(ENDING))
              .map(name -> name.substring(0, name.length() - ENDING.length()))
              .sorted()
              .toList()
              .iterator();
      return new PanelLines(table, directory, occupations);
    }
  }

  @Override
  @Nullable CsvLine read() throws IOException {
    if (!occupations.hasNext()) {
      return null;
    }
    String occupation = occupations.next();
    return CsvLine.of(occupation, Files.readAllBytes(directory.resolve(occupation + ENDING)));
  }

  @Override
  public void close() {}
}
