package no.utdanning.registersync.intake;

import no.utdanning.registersync.register.Period;
import no.utdanning.registersync.source.OpenedSource;
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
    try (OpenedSource opened = source.open()) {
      rows(opened).next();
    }
  }

  private static Rows rows(OpenedSource opened) throws UnusableSource {
    SourceColumns columns = SourceColumns.of(opened.source().key());
    return switch (opened.source().settings().format()) {
      case CSV -> CsvTable.over(opened, columns);
      case VIGO_JSON -> new ContractList(opened, columns);
      // Of which month the first employment is does not matter here.
      case AAREG_JSON -> new EmploymentLines(opened, columns, Period.of("2000-01"));
    };
  }
}
