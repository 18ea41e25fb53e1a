package no.utdanning.registersync.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import no.utdanning.registersync.counting.VigoData;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.register.Area;
import no.utdanning.registersync.register.Municipalities;
import no.utdanning.registersync.register.SourceReceipt;
import no.utdanning.registersync.register.WorkplaceRegister;
import no.utdanning.registersync.source.OpenedSource;
import no.utdanning.registersync.source.Source;
import no.utdanning.registersync.source.SourceFormat;
import no.utdanning.registersync.source.SourceKey;
import no.utdanning.registersync.source.SourceMemory;
import no.utdanning.registersync.source.SourceSettings;
import no.utdanning.registersync.source.UnusableSource;

/** Reads one county's Vigo feed: its contracts and its approvals. */
public final class VigoReader {
  private final Municipalities municipalities;
  private final Supplier<WorkplaceRegister> workplaces;
  private final Set<String> contractTypes;

  /**
   * @param workplaces asked for when the rows of a file are read, if they have to be
   * @param contractTypes the values of {@code type} that can run; their case is ignored
   */
  public VigoReader(
      Municipalities municipalities,
      Supplier<WorkplaceRegister> workplaces,
      Set<String> contractTypes) {
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
    return read(contracts, approvals, county, night, SourceMemory.none()).orElseThrow();
  }

  /**
   * Reads and counts both files, unless both are still what they were.
   *
   * @return empty when their servers say that they are unchanged
   * @throws UnusableSource when one of them cannot be read to its end
   */
  public Optional<VigoIntake> read(
      SourceSettings contracts,
      SourceSettings approvals,
      int county,
      LocalDate night,
      SourceMemory memory)
      throws UnusableSource {
    Source contractSource = Source.ofCounty(SourceKey.VIGO_CONTRACTS, contracts, county);
    Source approvalSource = Source.ofCounty(SourceKey.VIGO_APPROVALS, approvals, county);
    Read<RunningContracts> running =
        contractSource
            .readUnless(
                memory.find(contractSource).orElse(null),
                opened -> readContracts(opened, night, memory))
            .orElse(null);
    Read<ValidApprovals> valid =
        approvalSource
            .readUnless(
                memory.find(approvalSource).orElse(null),
                opened -> readApprovals(opened, night, memory))
            .orElse(null);
    if (running == null && valid == null) {
      return Optional.empty();
    }
    // One of the two has changed: the slice is made of both.
    return Optional.of(
        intake(
            running != null
                ? running
                : contractSource.read(opened -> readContracts(opened, night, memory)),
            valid != null
                ? valid
                : approvalSource.read(opened -> readApprovals(opened, night, memory)),
            county,
            night));
  }

  /** What one file gave. */
  private record Read<T>(T counted, SourceReceipt receipt, List<Finding> findings) {}

  private VigoIntake intake(
      Read<RunningContracts> running, Read<ValidApprovals> valid, int county, LocalDate night) {
    List<Finding> findings = new ArrayList<>(running.findings());
    findings.addAll(valid.findings());
    WorkplaceRegister register = workplaces.get();
    Placing placing = new Placing(municipalities, register);
    WorkplaceSurvey survey = new WorkplaceSurvey(register, placing);
    addAll(running.counted(), valid.counted(), survey);
    String bothFiles = "vigo " + Area.countyText(county);
    findings.addAll(survey.findings(bothFiles, night, workplace -> 0));
    findings.addAll(placing.findings(bothFiles));

    IntUnaryOperator place = number -> placing.ofWorkplace(number, Area.unknownIn(county));
    return new VigoIntake(
        new VigoData(
            county,
            night,
            running.counted().list(place),
            valid.counted().list(place),
            survey.facts()),
        List.of(running.receipt(), valid.receipt()),
        findings);
  }

  private Read<RunningContracts> readContracts(
      OpenedSource opened, LocalDate night, SourceMemory memory) throws UnusableSource {
    Rows rows = contractRows(opened);
    ContractFormat format = new ContractFormat(rows.header(), contractTypes, night);
    RowAccount account = new RowAccount(rows.name());
    RunningContracts running = new RunningContracts(account, format.number());
    for (Row row = rows.next(); row != null; row = rows.next()) {
      running.take(format.read(row));
    }
    SourceReceipt receipt = rows.receipt(account.tally());
    memory.noticed(opened.source(), opened.validator(), receipt);
    return new Read<>(running, receipt, account.findings());
  }

  static Rows contractRows(OpenedSource opened) throws UnusableSource {
    return opened.source().settings().format() == SourceFormat.VIGO_JSON
        ? new ContractList(opened, ContractFormat.COLUMNS)
        : CsvTable.over(opened, ContractFormat.COLUMNS);
  }

  private static Read<ValidApprovals> readApprovals(
      OpenedSource opened, LocalDate night, SourceMemory memory) throws UnusableSource {
    CsvTable table = CsvTable.over(opened, ApprovalFormat.COLUMNS);
    ApprovalFormat format = new ApprovalFormat(table.header(), night);
    RowAccount account = new RowAccount(table.name());
    ValidApprovals valid = new ValidApprovals(account, format.office());
    for (CsvRow row = table.next(); row != null; row = table.next()) {
      valid.take(format.read(row));
    }
    SourceReceipt receipt = table.receipt(account.tally());
    memory.noticed(opened.source(), opened.validator(), receipt);
    return new Read<>(valid, receipt, account.findings());
  }

  private static void addAll(
      RunningContracts running, ValidApprovals valid, WorkplaceSurvey survey) {
    running.names().forEach(survey::add);
    valid
        .workplaces()
        .filter(number -> !running.names().containsKey(number))
        .forEach(number -> survey.add(number, ""));
  }
}
