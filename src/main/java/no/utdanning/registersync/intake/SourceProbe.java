package no.utdanning.registersync.intake;

import no.utdanning.registersync.source.Source;
import no.utdanning.registersync.source.UnusableSource;

/** Tries a source without reading it through. */
public final class SourceProbe {
  private SourceProbe() {}

  /**
   * Opens a source and reads its header row and its first row, if it has one.
   *
   * @throws UnusableSource when that much of it cannot be used
   */
  public static void check(Source source) throws UnusableSource {
    try (CsvTable table = CsvTable.open(source, SourceColumns.of(source.key()))) {
      table.next();
    }
  }
}
