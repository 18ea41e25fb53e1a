package no.utdanning.registersync.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import no.utdanning.registersync.counting.VigoData.Approval;
import no.utdanning.registersync.counting.VigoData.Contracts;
import no.utdanning.registersync.counting.WorkplaceFacts.Workplace;
import no.utdanning.registersync.finding.Lines;
import no.utdanning.registersync.finding.RowFindings.DuplicateContract;
import no.utdanning.registersync.finding.RowFindings.InvalidDate;
import no.utdanning.registersync.finding.RowFindings.InvalidTradeCode;
import no.utdanning.registersync.finding.RowFindings.InvalidTrainingOffice;
import no.utdanning.registersync.finding.RowFindings.InvalidWorkplace;
import no.utdanning.registersync.finding.RowFindings.MalformedRow;
import no.utdanning.registersync.finding.RowFindings.MissingValue;
import no.utdanning.registersync.finding.SourceFindings.SourceMissing;
import no.utdanning.registersync.finding.WorkplaceFindings.ClosedWorkplace;
import no.utdanning.registersync.finding.WorkplaceFindings.SplitMunicipality;
import no.utdanning.registersync.finding.WorkplaceFindings.UnknownMunicipality;
import no.utdanning.registersync.finding.WorkplaceFindings.UnknownWorkplace;
import no.utdanning.registersync.register.Municipalities;
import no.utdanning.registersync.register.Municipality;
import no.utdanning.registersync.register.MunicipalityChange;
import no.utdanning.registersync.register.RowFate;
import no.utdanning.registersync.register.SourceReceipt;
import no.utdanning.registersync.register.Tally;
import no.utdanning.registersync.register.TradeCode;
import no.utdanning.registersync.register.WorkplaceRegister;
import no.utdanning.registersync.source.Inbox;
import no.utdanning.registersync.source.Source;
import no.utdanning.registersync.source.SourceMemory;
import no.utdanning.registersync.source.SourceSettings;
import no.utdanning.registersync.source.UnusableSource;
import no.utdanning.registersync.source.transport.Validator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VigoReaderTest {
  private static final LocalDate NIGHT = LocalDate.of(2026, 11, 12);
  private static final int OSLO = 3;
  private static final TradeCode FURNITURE = new TradeCode("TREMB3");
  private static final TradeCode GARDENS = new TradeCode("BAANG3");

  private static final String CONTRACTS =
      "type;promrkode;bnr;start;slutt;bedrnavn;godkjentdato;avbrudd_fra;avbrudd_til;"
          + "avslutningskode;kontraktsnr\n";
  private static final String APPROVALS =
      "orgnr;programomradekode;godkjent_fra;godkjent_til;orgnr_opplaringskontor\n";

  @TempDir Path folder;
  private Inbox inbox;
  private final WorkplaceRegister workplaces = new WorkplaceRegister();

  @BeforeEach
  void inbox() {
    inbox = new Inbox(folder);
    workplaces.add(910000004, "OSLO AVD", 910000020, 301, -1, null);
    workplaces.add(910000012, "BERGEN AVD", 0, 4601, -1, null);
  }

  @Test
  void countsRunningContractsByTradeAndWorkplace() throws Exception {
    VigoIntake intake =
        read(
            List.of(
                aContract(),
                aContract().with("promrkode", "TREMB3----"),
                aContract().with("bnr", "910000012"),
                aContract().with("promrkode", "BAANG3")),
            List.of());

    assertThat(intake.data().contracts())
        .containsExactly(
            new Contracts(GARDENS, 910000004, 301, 1),
            new Contracts(FURNITURE, 910000004, 301, 2),
            new Contracts(FURNITURE, 910000012, 4601, 1));
    assertThat(intake.data().county()).isEqualTo(OSLO);
    assertThat(intake.data().night()).isEqualTo(NIGHT);
    assertThat(intake.findings()).isEmpty();
    assertThat(intake.receipts())
        .extracting(SourceReceipt::source)
        .containsExactly("vigo-contracts 03", "vigo-approvals 03");
    assertThat(contracts(intake)).isEqualTo(Tallies.counted(4));
    assertThat(approvals(intake)).isEqualTo(new Tally());
  }

  @Test
  void countsAnApprovalOfATradeWorkplaceAndOfficeOnce() throws Exception {
    VigoIntake intake =
        read(
            List.of(),
            List.of(
                anApproval(),
                anApproval().with("programomradekode", "TREMB3----"),
                anApproval().with("orgnr_opplaringskontor", "910000039"),
                anApproval().with("orgnr", "910000012"),
                anApproval().with("programomradekode", "BAANG3")));

    assertThat(intake.data().approvals())
        .containsExactly(
            new Approval(GARDENS, 910000004, 301, 0),
            new Approval(FURNITURE, 910000004, 301, 0),
            new Approval(FURNITURE, 910000004, 301, 910000039),
            new Approval(FURNITURE, 910000012, 4601, 0));
    assertThat(approvals(intake)).isEqualTo(Tallies.counted(5));
  }

  @Test
  void rejectsContractsByTheFirstReasonThatApplies() throws Exception {
    Row wrongThroughout =
        aContract()
            .with("kontraktsnr", "K1")
            .with("type", "")
            .with("promrkode", "TREMB")
            .with("bnr", "910000005")
            .with("slutt", "2026-02-30");

    VigoIntake intake =
        read(
            List.of(
                aContract().with("kontraktsnr", "K1"),
                wrongThroughout.cutShort(),
                wrongThroughout,
                wrongThroughout.with("type", "Prøve"),
                wrongThroughout.with("type", "Prøve").with("promrkode", "TREMB3"),
                wrongThroughout
                    .with("type", "Prøve")
                    .with("promrkode", "TREMB3")
                    .with("bnr", "910000012"),
                aContract().with("kontraktsnr", "K1").with("type", "Prøve")),
            List.of());

    assertThat(intake.findings())
        .containsExactly(
            new MalformedRow(contractLines("", 3)),
            new MissingValue(contractLines("type", 4)),
            new InvalidTradeCode(contractLines("promrkode", 5)),
            new InvalidWorkplace(contractLines("bnr", 6)),
            new InvalidDate(contractLines("slutt", 7)),
            new DuplicateContract(contractLines("kontraktsnr", 8)));
    assertThat(contracts(intake))
        .isEqualTo(
            Tallies.of(
                Map.of(
                    RowFate.COUNTED, 1L,
                    RowFate.MALFORMED_ROW, 1L,
                    RowFate.MISSING_VALUE, 1L,
                    RowFate.INVALID_TRADE_CODE, 1L,
                    RowFate.INVALID_WORKPLACE, 1L,
                    RowFate.INVALID_DATE, 1L,
                    RowFate.DUPLICATE_CONTRACT, 1L)));
  }

  @Test
  void rejectsEveryDateThatCannotBeReadOrEndsBeforeItsStart() throws Exception {
    VigoIntake intake =
        read(
            List.of(
                aContract(),
                aContract().with("start", "1.8.2026"),
                aContract().with("slutt", "2025-07-31"),
                aContract().with("godkjentdato", "ja"),
                aContract().with("avbrudd_fra", "2026-13-01"),
                aContract().with("avbrudd_til", "x"),
                aContract().with("avbrudd_fra", "02.11.2026").with("avbrudd_til", "01.11.2026")),
            List.of(
                anApproval(),
                anApproval().with("godkjent_fra", "x"),
                anApproval().with("godkjent_til", "x"),
                anApproval().with("godkjent_fra", "2026-11-02").with("godkjent_til", "01.11.2026"),
                anApproval()
                    .with("godkjent_fra", "2026-11-02")
                    .with("godkjent_til", "2026-11-02")));

    assertThat(intake.findings())
        .containsExactly(
            new InvalidDate(contractLines("start", 3)),
            new InvalidDate(contractLines("slutt", 4)),
            new InvalidDate(contractLines("godkjentdato", 5)),
            new InvalidDate(contractLines("avbrudd_fra", 6)),
            new InvalidDate(contractLines("avbrudd_til", 7, 8)),
            new InvalidDate(approvalLines("godkjent_fra", 3)),
            new InvalidDate(approvalLines("godkjent_til", 4, 5)));
    assertThat(approvals(intake))
        .isEqualTo(
            Tallies.of(
                Map.of(RowFate.COUNTED, 1L, RowFate.INVALID_DATE, 3L, RowFate.NOT_VALID, 1L)));
  }

  @Test
  void excludesContractsByTheFirstReasonThatApplies() throws Exception {
    Row outThroughout =
        aContract()
            .with("type", "Praksisbrev")
            .with("godkjentdato", "")
            .with("slutt", "2026-11-11")
            .with("avslutningskode", "B")
            .with("avbrudd_fra", "2026-11-01");
    Row ourType = outThroughout.with("type", "Lærekontrakt");
    Row approved = ourType.with("godkjentdato", "2025-08-01");
    Row active = approved.with("slutt", "2026-11-12");
    Row goingOn = active.with("avslutningskode", "");
    Row running = goingOn.with("avbrudd_fra", "");

    assertThat(fateOf(outThroughout)).isEqualTo(RowFate.OTHER_TYPE);
    assertThat(fateOf(ourType)).isEqualTo(RowFate.NOT_APPROVED);
    assertThat(fateOf(approved)).isEqualTo(RowFate.NOT_ACTIVE);
    assertThat(fateOf(active)).isEqualTo(RowFate.TERMINATED);
    assertThat(fateOf(goingOn)).isEqualTo(RowFate.ON_BREAK);
    assertThat(fateOf(running)).isEqualTo(RowFate.COUNTED);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-12, 2026-11-12, COUNTED",
    "2026-11-13, 2027-11-12, NOT_ACTIVE",
    "2025-11-13, 2026-11-11, NOT_ACTIVE",
  })
  void aContractRunsFromItsStartToItsEndBothIncluded(String start, String end, RowFate fate)
      throws Exception {
    assertThat(fateOf(aContract().with("start", start).with("slutt", end))).isEqualTo(fate);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-12, 2026-11-12, ON_BREAK",
    "2026-11-12, '', ON_BREAK",
    "2026-11-13, '', COUNTED",
    "2026-11-01, 2026-11-11, COUNTED",
    "'', 2026-11-20, COUNTED",
    "'', '', COUNTED",
  })
  void aBreakLastsFromItsStartToItsEndBothIncluded(String from, String to, RowFate fate)
      throws Exception {
    assertThat(fateOf(aContract().with("avbrudd_fra", from).with("avbrudd_til", to)))
        .isEqualTo(fate);
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', COUNTED",
    "2026-11-12, 2026-11-12, COUNTED",
    "12.11.2026, '', COUNTED",
    "'', 12.11.2026, COUNTED",
    "2026-11-13, '', NOT_VALID",
    "'', 2026-11-11, NOT_VALID",
  })
  void anApprovalIsValidFromItsStartToItsEndBothIncluded(String from, String to, RowFate fate)
      throws Exception {
    Row approval = anApproval().with("godkjent_fra", from).with("godkjent_til", to);

    Tally tally = approvals(read(List.of(), List.of(approval)));

    assertThat(tally).isEqualTo(Tallies.of(Map.of(fate, 1L)));
  }

  @Test
  void ignoresTheCaseOfTypesInAnyLanguage() throws Exception {
    Locale usual = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    try {
      assertThat(fateOf(aContract().with("type", "LÆREKONTRAKT"))).isEqualTo(RowFate.COUNTED);
      assertThat(fateOf(aContract().with("type", "opplæringsKontrakt"))).isEqualTo(RowFate.COUNTED);
      assertThat(fateOf(aContract().with("type", "Lærekontrakt "))).isEqualTo(RowFate.OTHER_TYPE);
    } finally {
      Locale.setDefault(usual);
    }
  }

  @Test
  void asksForNoApprovalDateWhereTheFeedHasNone() throws Exception {
    SourceSettings contracts =
        inbox.put(
            "k.csv",
            "type;promrkode;bnr;start;slutt\n"
                + "Lærekontrakt;TREMB3;910000004;2025-08-01;2027-07-31\n");

    VigoIntake intake = read(contracts, inbox.put("g.csv", APPROVALS));

    assertThat(contracts(intake)).isEqualTo(Tallies.counted(1));
  }

  @Test
  void theFirstOfRepeatedContractsStandsAlsoWhenItIsExcluded() throws Exception {
    VigoIntake intake =
        read(
            List.of(
                aContract().with("kontraktsnr", "K1").with("avslutningskode", "B"),
                aContract().with("kontraktsnr", "K1"),
                aContract().with("kontraktsnr", "K2").with("bnr", "x"),
                aContract().with("kontraktsnr", "K2"),
                aContract().with("kontraktsnr", ""),
                aContract().with("kontraktsnr", "")),
            List.of());

    assertThat(intake.findings())
        .containsExactly(
            new DuplicateContract(contractLines("kontraktsnr", 3)),
            new InvalidWorkplace(contractLines("bnr", 4)));
    assertThat(contracts(intake))
        .isEqualTo(
            Tallies.of(
                Map.of(
                    RowFate.COUNTED, 3L,
                    RowFate.TERMINATED, 1L,
                    RowFate.DUPLICATE_CONTRACT, 1L,
                    RowFate.INVALID_WORKPLACE, 1L)));
  }

  @Test
  void rejectsApprovalsByTheFirstReasonThatApplies() throws Exception {
    Row wrongThroughout =
        anApproval()
            .with("orgnr", "")
            .with("programomradekode", "trEMB3")
            .with("godkjent_fra", "x");

    VigoIntake intake =
        read(
            List.of(),
            List.of(
                anApproval(),
                wrongThroughout.cutShort(),
                wrongThroughout,
                wrongThroughout.with("orgnr", "910000005"),
                wrongThroughout.with("orgnr", "910000005").with("programomradekode", "TREMB3"),
                wrongThroughout.with("orgnr", "910000004").with("programomradekode", "TREMB3")));

    assertThat(intake.findings())
        .containsExactly(
            new MalformedRow(approvalLines("", 3)),
            new MissingValue(approvalLines("orgnr", 4)),
            new InvalidTradeCode(approvalLines("programomradekode", 5)),
            new InvalidWorkplace(approvalLines("orgnr", 6)),
            new InvalidDate(approvalLines("godkjent_fra", 7)));
  }

  @Test
  void dropsAnOfficeWhoseNumberIsNoneAndKeepsTheApproval() throws Exception {
    VigoIntake intake =
        read(
            List.of(),
            List.of(
                anApproval().with("orgnr_opplaringskontor", "910000005"),
                anApproval()
                    .with("orgnr_opplaringskontor", "x")
                    .with("godkjent_til", "2020-01-01")));

    assertThat(intake.data().approvals())
        .containsExactly(new Approval(FURNITURE, 910000004, 301, 0));
    assertThat(intake.findings())
        .containsExactly(new InvalidTrainingOffice(approvalLines("orgnr_opplaringskontor", 2)));
  }

  @Test
  void placesWorkplacesByTheBulkFileElseSomewhereInTheCounty() throws Exception {
    workplaces.add(910000020, "POST", 0, 1602, 4601, null);
    workplaces.add(910000039, "DELT", 0, 226, -1, null);
    workplaces.add(910000047, "UTEN STED", 0, -1, -1, null);

    VigoIntake intake =
        read(
            List.of(
                aContract().with("bnr", "910000020"),
                aContract().with("bnr", "910000039"),
                aContract().with("bnr", "910000047"),
                aContract().with("bnr", "910000055")),
            List.of(anApproval().with("orgnr", "910000055")));

    assertThat(intake.data().contracts())
        .containsExactly(
            new Contracts(FURNITURE, 910000020, 4601, 1),
            new Contracts(FURNITURE, 910000039, 3299, 1),
            new Contracts(FURNITURE, 910000047, 399, 1),
            new Contracts(FURNITURE, 910000055, 399, 1));
    assertThat(intake.data().approvals())
        .containsExactly(new Approval(FURNITURE, 910000055, 399, 0));
    assertThat(intake.data().workplaces().list())
        .containsExactly(
            new Workplace(910000020, true, "POST", 0, 4601, "VERKSTED"),
            new Workplace(910000039, true, "DELT", 0, 3299, "VERKSTED"),
            new Workplace(910000047, true, "UTEN STED", 0, 9999, "VERKSTED"),
            new Workplace(910000055, false, "", 0, 9999, "VERKSTED"));
    assertThat(intake.findings())
        .containsExactly(
            new UnknownWorkplace("vigo 03", 1, 0, List.of("910000055")),
            new UnknownMunicipality("vigo 03", "1602", 1),
            new SplitMunicipality("vigo 03", "0226", 1));
  }

  @Test
  void takesTheFirstNameThatARunningContractGivesAWorkplace() throws Exception {
    VigoIntake intake =
        read(
            List.of(
                aContract().with("bedrnavn", "AVSLUTTET").with("avslutningskode", "B"),
                aContract().with("bedrnavn", ""),
                aContract().with("bedrnavn", "SNEKKER 01017012345"),
                aContract().with("bedrnavn", "SNEKKERIET")),
            List.of(anApproval().with("orgnr", "910000012"), anApproval()));

    assertThat(intake.data().workplaces().list())
        .containsExactly(
            new Workplace(910000004, true, "OSLO AVD", 910000020, 301, "SNEKKER ***********"),
            new Workplace(910000012, true, "BERGEN AVD", 0, 4601, ""));
  }

  @Test
  void keepsTheFactsOfNoWorkplaceThatNothingRunsAt() throws Exception {
    VigoIntake intake =
        read(
            List.of(aContract().with("avslutningskode", "B")),
            List.of(anApproval().with("orgnr", "910000012").with("godkjent_til", "2020-01-01")));

    assertThat(intake.data().workplaces().list()).isEmpty();
    assertThat(intake.data().contracts()).isEmpty();
    assertThat(intake.data().approvals()).isEmpty();
    assertThat(intake.findings()).isEmpty();
  }

  @Test
  void reportsWorkplacesThatHadClosedByTheNight() throws Exception {
    workplaces.add(910000020, "STENGT", 0, 301, -1, NIGHT);
    workplaces.add(910000039, "STENGES", 0, 301, -1, NIGHT.plusDays(1));

    VigoIntake intake =
        read(
            List.of(aContract().with("bnr", "910000020"), aContract().with("bnr", "910000039")),
            List.of(anApproval().with("orgnr", "910000020")));

    assertThat(intake.findings())
        .containsExactly(new ClosedWorkplace("vigo 03", 1, 0, List.of("910000020")));
  }

  @Test
  void isUnusableWhenEitherFileIsMissing() {
    SourceSettings contracts = inbox.put("k.csv", CONTRACTS);
    SourceSettings approvals = inbox.put("g.csv", APPROVALS);
    SourceSettings none = inbox.at("none-{county}.csv");
    String location = folder.resolve("none-03.csv").toString();

    assertThat(catchThrowableOfType(UnusableSource.class, () -> read(none, approvals)).finding())
        .isEqualTo(new SourceMissing("vigo-contracts 03", location, "there is no such file"));
    assertThat(catchThrowableOfType(UnusableSource.class, () -> read(contracts, none)).finding())
        .isEqualTo(new SourceMissing("vigo-approvals 03", location, "there is no such file"));
  }

  @Test
  void saysWhichFileItWasThatCannotBeUsed() {
    SourceSettings contracts = inbox.put("k.csv", CONTRACTS);
    SourceSettings empty = inbox.put("g.csv", "");

    UnusableSource unusable =
        catchThrowableOfType(UnusableSource.class, () -> read(contracts, empty));

    assertThat(unusable.name()).isEqualTo("vigo-approvals 03");
    assertThat(unusable.location()).isEqualTo(empty.location());
  }

  @Test
  void theBulkFileIsNotAskedForWhenNothingHasChanged() throws Exception {
    SourceSettings contracts = inbox.put("k.csv", CONTRACTS + text(List.of(aContract())));
    SourceSettings approvals = inbox.put("g.csv", APPROVALS);
    Remembering memory = new Remembering();
    AtomicInteger asked = new AtomicInteger();
    VigoReader reader =
        reader(
            () -> {
              asked.incrementAndGet();
              return workplaces;
            });

    assertThat(reader.read(contracts, approvals, OSLO, NIGHT, memory)).isPresent();
    assertThat(asked).hasValue(1);
    assertThat(reader.read(contracts, approvals, OSLO, NIGHT, memory)).isEmpty();
    assertThat(asked).hasValue(1);
  }

  /** Remembers what was read. */
  private static final class Remembering implements SourceMemory {
    private final Map<Source, Validator> seen = new HashMap<>();

    @Override
    public Optional<Validator> find(Source source) {
      return Optional.ofNullable(seen.get(source));
    }

    @Override
    public void noticed(Source source, Validator validator, SourceReceipt receipt) {
      seen.put(source, validator);
    }
  }

  private RowFate fateOf(Row contract) throws UnusableSource {
    Tally tally = contracts(read(List.of(contract), List.of()));
    assertThat(tally.read()).isEqualTo(1);
    return tally.byFate().keySet().iterator().next();
  }

  private static Tally contracts(VigoIntake intake) {
    return intake.receipts().get(0).tally();
  }

  private static Tally approvals(VigoIntake intake) {
    return intake.receipts().get(1).tally();
  }

  private VigoIntake read(List<Row> contracts, List<Row> approvals) throws UnusableSource {
    return read(
        inbox.put("k.csv", CONTRACTS + text(contracts)),
        inbox.put("g.csv", APPROVALS + text(approvals)));
  }

  private VigoIntake read(SourceSettings contracts, SourceSettings approvals)
      throws UnusableSource {
    return reader(() -> workplaces).read(contracts, approvals, OSLO, NIGHT);
  }

  private static VigoReader reader(Supplier<WorkplaceRegister> workplaces) {
    Municipalities municipalities =
        new Municipalities(
            List.of(
                new Municipality(301, "Oslo", "Oslo"),
                new Municipality(3203, "Asker", "Akershus"),
                new Municipality(3205, "Lillestrøm", "Akershus"),
                new Municipality(4601, "Bergen", "Vestland")),
            List.of(new MunicipalityChange(226, 3203), new MunicipalityChange(226, 3205)));
    return new VigoReader(municipalities, workplaces, Set.of("Lærekontrakt", "Opplæringskontrakt"));
  }

  private static String text(List<Row> rows) {
    return rows.stream().map(Row::text).collect(Collectors.joining());
  }

  private static Lines contractLines(String column, long... lines) {
    return lines("vigo-contracts 03", column, lines);
  }

  private static Lines approvalLines(String column, long... lines) {
    return lines("vigo-approvals 03", column, lines);
  }

  private static Lines lines(String source, String column, long... lines) {
    return new Lines(source, column, lines.length, LongStream.of(lines).boxed().toList());
  }

  private static Row aContract() {
    return new Row(
        CONTRACTS,
        List.of(
            "Lærekontrakt",
            "TREMB3",
            "910000004",
            "2025-08-01",
            "2027-07-31",
            "VERKSTED",
            "2025-07-01",
            "",
            "",
            "",
            ""));
  }

  private static Row anApproval() {
    return new Row(APPROVALS, List.of("910000004", "TREMB3", "", "", ""));
  }

  /** A row that counts until a test says otherwise. */
  private record Row(String header, List<String> values) {
    Row with(String column, String value) {
      List<String> changed = new ArrayList<>(values);
      changed.set(List.of(header.strip().split(";")).indexOf(column), value);
      return new Row(header, changed);
    }

    Row cutShort() {
      return new Row(header, values.subList(0, values.size() - 1));
    }

    String text() {
      return String.join(";", values) + "\n";
    }
  }
}
