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
    check(source, SourceColumns.of(source.key()));
  }

  /** As {@link #check}, for municipalities whose counties have a file of their own. */
  public static void checkBesideCounties(Source municipalities) throws UnusableSource {
    check(municipalities, SourceColumns.municipalitiesBesideCounties());
  }

  private static void check(Source source, SourceColumns columns) throws UnusableSource {
    try (OpenedSource opened = source.open()) {
      rows(opened, columns).next();
    }
  }

  private static Rows rows(OpenedSource opened, SourceColumns columns) throws UnusableSource {
    return switch (opened.source().settings().format()) {
      case CSV -> CsvTable.over(opened, columns);
      case VIGO_JSON -> new ContractList(opened, columns);
      // Of which month the first employment is does not matter here.
      case AAREG_JSON -> new EmploymentLines(opened, columns, Period.of("2000-01"));
    };
  }
}
