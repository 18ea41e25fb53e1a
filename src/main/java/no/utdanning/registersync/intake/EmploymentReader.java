package no.utdanning.registersync.intake;

import java.util.Set;
import no.utdanning.registersync.register.Municipalities;
import no.utdanning.registersync.register.Period;
import no.utdanning.registersync.register.WorkplaceRegister;
import no.utdanning.registersync.source.Source;
import no.utdanning.registersync.source.SourceKey;
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
    Source source = Source.ofPeriod(SourceKey.AA_REGISTER, settings, period);
    try (CsvTable table = CsvTable.open(source, EmploymentFormat.COLUMNS)) {
      EmploymentFormat format = new EmploymentFormat(table.header(), types, period);
      Placing placing = new Placing(municipalities, workplaces);
      EmploymentCount count = new EmploymentCount(table.name(), format, placing);
      for (CsvRow row = table.next(); row != null; row = table.next()) {
        count.take(format.read(row));
      }
      return count.result(
          period, new WorkplaceSurvey(workplaces, placing), table.receipt(count.tally()));
    }
  }
}
