package no.utdanning.registersync.intake;

import java.util.Optional;
import java.util.Set;
import no.utdanning.registersync.register.Municipalities;
import no.utdanning.registersync.register.Period;
import no.utdanning.registersync.register.SourceReceipt;
import no.utdanning.registersync.register.WorkplaceRegister;
import no.utdanning.registersync.source.OpenedSource;
import no.utdanning.registersync.source.Source;
import no.utdanning.registersync.source.SourceFormat;
import no.utdanning.registersync.source.SourceKey;
import no.utdanning.registersync.source.SourceMemory;
import no.utdanning.registersync.source.SourceSettings;
import no.utdanning.registersync.source.UnusableSource;

/** Reads the Aa-register extract of a period in one pass; no row of it is kept. */
public final class EmploymentReader {
  private final Municipalities municipalities;
  private final WorkplaceRegister workplaces;
  private final Set<String> types;

  /**
   * @param types the values of {@code type.kode} that are counted
   */
  public EmploymentReader(
      Municipalities municipalities, WorkplaceRegister workplaces, Set<String> types) {
    this.municipalities = municipalities;
    this.workplaces = workplaces;
    this.types = Set.copyOf(types);
  }

  /**
   * Reads and counts the extract.
   *
   * @throws UnusableSource when it cannot be read to its end
   */
  public EmploymentIntake read(SourceSettings settings, Period period) throws UnusableSource {
    return read(settings, period, SourceMemory.none()).orElseThrow();
  }

  /**
   * Reads and counts the extract, unless it is still what it was.
   *
   * @return empty when it is unchanged
   * @throws UnusableSource when it cannot be read to its end
   */
  public Optional<EmploymentIntake> read(
      SourceSettings settings, Period period, SourceMemory memory) throws UnusableSource {
    Source source = Source.ofPeriod(SourceKey.AA_REGISTER, settings, period);
    return source.readUnless(
        memory.find(source).orElse(null), opened -> count(opened, period, memory));
  }

  private EmploymentIntake count(OpenedSource opened, Period period, SourceMemory memory)
      throws UnusableSource {
    Rows rows = rows(opened, period);
    EmploymentFormat format = new EmploymentFormat(rows.header(), types, period);
    Placing placing = new Placing(municipalities, workplaces);
    EmploymentCount count = new EmploymentCount(rows.name(), format, placing);
    for (Row row = rows.next(); row != null; row = rows.next()) {
      count.take(format.read(row));
    }
    SourceReceipt receipt = rows.receipt(count.tally());
    memory.noticed(opened.source(), opened.validator(), receipt);
    return count.result(period, new WorkplaceSurvey(workplaces, placing), receipt);
  }

  static Rows rows(OpenedSource opened, Period period) throws UnusableSource {
    return opened.source().settings().format() == SourceFormat.AAREG_JSON
        ? new EmploymentLines(opened, EmploymentFormat.COLUMNS, period)
        : CsvTable.over(opened, EmploymentFormat.COLUMNS);
  }
}
