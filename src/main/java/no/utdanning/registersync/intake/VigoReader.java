package no.utdanning.registersync.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import no.utdanning.registersync.counting.VigoData;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.register.Area;
import no.utdanning.registersync.register.Municipalities;
import no.utdanning.registersync.register.SourceReceipt;
import no.utdanning.registersync.register.WorkplaceRegister;
import no.utdanning.registersync.source.Source;
import no.utdanning.registersync.source.SourceKey;
import no.utdanning.registersync.source.SourceSettings;
import no.utdanning.registersync.source.UnusableSource;

/** Reads one county's Vigo feed: its contracts and its approvals. */
public final class VigoReader {
  private final Municipalities municipalities;
  private final WorkplaceRegister workplaces;
  private final Set<String> contractTypes;

  /**
   * @param contractTypes the values of {@code type} that can run; their case is ignored
   */
  public VigoReader(
      Municipalities municipalities, WorkplaceRegister workplaces, Set<String> contractTypes) {
    this.municipalities = municipalities;
    this.workplaces = workplaces;
    this.contractTypes = Set.copyOf(contractTypes);
  }

  /**
   * Reads and counts both files.
   *
   * @param county two digits as a number
   * @param night the run date: what runs and is valid then is kept
   * @throws UnusableSource when one of them cannot be read to its end
   */
  public VigoIntake read(
      SourceSettings contracts, SourceSettings approvals, int county, LocalDate night)
      throws UnusableSource {
    List<SourceReceipt> receipts = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    RunningContracts running =
        readContracts(
            Source.ofCounty(SourceKey.VIGO_CONTRACTS, contracts, county),
            night,
            receipts,
            findings);
    ValidApprovals valid =
        readApprovals(
            Source.ofCounty(SourceKey.VIGO_APPROVALS, approvals, county),
            night,
            receipts,
            findings);

    Placing placing = new Placing(municipalities, workplaces);
    WorkplaceSurvey survey = survey(running, valid, placing);
    String bothFiles = "vigo " + Area.countyText(county);
    findings.addAll(survey.findings(bothFiles, night, workplace -> 0));
    findings.addAll(placing.findings(bothFiles));

    IntUnaryOperator place = number -> placing.ofWorkplace(number, Area.unknownIn(county));
    return new VigoIntake(
        new VigoData(county, night, running.list(place), valid.list(place), survey.facts()),
        receipts,
        findings);
  }

  private RunningContracts readContracts(
      Source source, LocalDate night, List<SourceReceipt> receipts, List<Finding> findings)
      throws UnusableSource {
    try (CsvTable table = CsvTable.open(source, ContractFormat.COLUMNS)) {
      ContractFormat format = new ContractFormat(table.header(), contractTypes, night);
      RowAccount account = new RowAccount(table.name());
      RunningContracts running = new RunningContracts(account, format.number());
      for (CsvRow row = table.next(); row != null; row = table.next()) {
        running.take(format.read(row));
      }
      receipts.add(table.receipt(account.tally()));
      findings.addAll(account.findings());
      return running;
    }
  }

  private static ValidApprovals readApprovals(
      Source source, LocalDate night, List<SourceReceipt> receipts, List<Finding> findings)
      throws UnusableSource {
    try (CsvTable table = CsvTable.open(source, ApprovalFormat.COLUMNS)) {
      ApprovalFormat format = new ApprovalFormat(table.header(), night);
      RowAccount account = new RowAccount(table.name());
      ValidApprovals valid = new ValidApprovals(account, format.office());
      for (CsvRow row = table.next(); row != null; row = table.next()) {
        valid.take(format.read(row));
      }
      receipts.add(table.receipt(account.tally()));
      findings.addAll(account.findings());
      return valid;
    }
  }

  private WorkplaceSurvey survey(RunningContracts running, ValidApprovals valid, Placing placing) {
    WorkplaceSurvey survey = new WorkplaceSurvey(workplaces, placing);
    running.names().forEach(survey::add);
    valid
        .workplaces()
        .filter(number -> !running.names().containsKey(number))
        .forEach(number -> survey.add(number, ""));
    return survey;
  }
}
