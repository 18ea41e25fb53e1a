package no.utdanning.registersync.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import no.utdanning.registersync.counting.EmploymentCells;
import no.utdanning.registersync.counting.WorkplaceFacts.Workplace;
import no.utdanning.registersync.finding.Lines;
import no.utdanning.registersync.finding.RowFindings.DuplicateEmployment;
import no.utdanning.registersync.finding.RowFindings.InvalidDate;
import no.utdanning.registersync.finding.RowFindings.InvalidPercentage;
import no.utdanning.registersync.finding.RowFindings.InvalidTitleCode;
import no.utdanning.registersync.finding.RowFindings.InvalidWorkplace;
import no.utdanning.registersync.finding.RowFindings.MalformedRow;
import no.utdanning.registersync.finding.RowFindings.MissingValue;
import no.utdanning.registersync.finding.RowFindings.PercentageMissing;
import no.utdanning.registersync.finding.SourceFindings.FileRefused;
import no.utdanning.registersync.finding.SourceFindings.SourceMissing;
import no.utdanning.registersync.finding.Where;
import no.utdanning.registersync.finding.WorkplaceFindings.ClosedWorkplace;
import no.utdanning.registersync.finding.WorkplaceFindings.SplitMunicipality;
import no.utdanning.registersync.finding.WorkplaceFindings.UnknownMunicipality;
import no.utdanning.registersync.finding.WorkplaceFindings.UnknownWorkplace;
import no.utdanning.registersync.register.Municipalities;
import no.utdanning.registersync.register.Municipality;
import no.utdanning.registersync.register.MunicipalityChange;
import no.utdanning.registersync.register.Period;
import no.utdanning.registersync.register.RowFate;
import no.utdanning.registersync.register.Tally;
import no.utdanning.registersync.register.WorkplaceRegister;
import no.utdanning.registersync.source.Inbox;
import no.utdanning.registersync.source.SourceSettings;
import no.utdanning.registersync.source.UnusableSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmploymentReaderTest {
  private static final Period OCTOBER = Period.of("2026-10");
  private static final String SOURCE = "aa-register 2026-10";

  private static final String HEADER =
      "arbeidsforholdId;type.kode;arbeidssted.type;arbeidssted.ident;yrke.kode;"
          + "avtaltStillingsprosent;ansettelsesperiode.startdato;ansettelsesperiode.sluttdato;"
          + "ansettelsesform.kode;arbeidssted.kommunenummer\n";

  private static final String ORDINARY = "ordinaertArbeidsforhold";

  @TempDir Path folder;
  private Inbox inbox;
  private final WorkplaceRegister workplaces = new WorkplaceRegister();

  @BeforeEach
  void inbox() {
    inbox = new Inbox(folder);
    workplace(910000004, "OSLO AVD", 301, -1, null);
  }

  @Test
  void countsPositionsAndFteByTitleWorkplaceMunicipalityAndForm() throws Exception {
    workplace(910000012, "BERGEN AVD", 4601, -1, null);

    EmploymentIntake intake =
        read(
            anEmployment(1),
            anEmployment(2).with("avtaltStillingsprosent", "37,5"),
            anEmployment(3).with("ansettelsesform.kode", "midlertidig"),
            anEmployment(4).with("ansettelsesform.kode", "Midlertidig"),
            anEmployment(5).with("arbeidssted.ident", "910000012"),
            anEmployment(6).with("yrke.kode", "0111101"));

    assertThat(cells(intake))
        .containsExactly(
            "0111101 910000004 0301 fast: 1 position, 500000",
            "2221141 910000004 0301 fast: 3 positions, 1375000",
            "2221141 910000004 0301 midlertidig: 1 position, 500000",
            "2221141 910000012 4601 fast: 1 position, 500000");
    assertThat(intake.findings()).isEmpty();
    assertThat(intake.receipt().source()).isEqualTo(SOURCE);
    assertThat(intake.receipt().tally()).isEqualTo(Tallies.counted(6));
    assertThat(intake.data().period()).isEqualTo(OCTOBER);
  }

  @Test
  void addsFteExactly() throws Exception {
    EmploymentIntake intake =
        read(
            anEmployment(1).with("avtaltStillingsprosent", "33.33333"),
            anEmployment(2).with("avtaltStillingsprosent", "33,33333"),
            anEmployment(3).with("avtaltStillingsprosent", "33.333333333"),
            anEmployment(4).with("avtaltStillingsprosent", "0.0001"),
            anEmployment(5).with("avtaltStillingsprosent", "999.99"));

    EmploymentCells cells = intake.data().cells();
    assertThat(cells.size()).isEqualTo(1);
    assertThat(cells.microFte(0)).isEqualTo(3 * 333_333L + 1 + 9_999_900);
    assertThat(cells.finerFte(0)).isEqualByComparingTo(new BigDecimal("0.93333"));
  }

  @Test
  void countsAnEmptyPercentageAsNoFteAndSaysSo() throws Exception {
    EmploymentIntake intake =
        read(
            anEmployment(1),
            anEmployment(2).with("avtaltStillingsprosent", ""),
            anEmployment(3).with("avtaltStillingsprosent", "").with("type.kode", "frilanser"),
            anEmployment(4).with("avtaltStillingsprosent", "0"));

    assertThat(cells(intake)).containsExactly("2221141 910000004 0301 fast: 3 positions, 500000");
    assertThat(intake.findings())
        .containsExactly(new PercentageMissing(lines("avtaltStillingsprosent", 3)));
  }

  @Test
  void rejectsByTheFirstReasonThatApplies() throws Exception {
    Employment wrongThroughout =
        anEmployment(1)
            .with("arbeidsforholdId", "")
            .with("yrke.kode", "222114")
            .with("arbeidssted.ident", "910000005")
            .with("avtaltStillingsprosent", "1000")
            .with("ansettelsesperiode.startdato", "2026-02-30");

    EmploymentIntake intake =
        read(
            anEmployment(1),
            wrongThroughout.cutShort(),
            wrongThroughout,
            wrongThroughout.with("arbeidsforholdId", "1"),
            wrongThroughout.with("arbeidsforholdId", "1").with("yrke.kode", "2221141"),
            wrongThroughout
                .with("arbeidsforholdId", "1")
                .with("yrke.kode", "2221141")
                .with("arbeidssted.ident", "910000004"),
            wrongThroughout
                .with("arbeidsforholdId", "1")
                .with("yrke.kode", "2221141")
                .with("arbeidssted.ident", "910000004")
                .with("avtaltStillingsprosent", "999.99"),
            anEmployment(1).with("type.kode", "frilanser"));

    assertThat(intake.findings())
        .containsExactly(
            new MalformedRow(lines("", 3)),
            new MissingValue(lines("arbeidsforholdId", 4)),
            new InvalidTitleCode(lines("yrke.kode", 5)),
            new InvalidWorkplace(lines("arbeidssted.ident", 6)),
            new InvalidPercentage(lines("avtaltStillingsprosent", 7)),
            new InvalidDate(lines("ansettelsesperiode.startdato", 8)),
            new DuplicateEmployment(lines("arbeidsforholdId", 9)));
    assertThat(intake.receipt().tally())
        .isEqualTo(
            Tallies.of(
                Map.of(
                    RowFate.COUNTED, 1L,
                    RowFate.MALFORMED_ROW, 1L,
                    RowFate.MISSING_VALUE, 1L,
                    RowFate.INVALID_TITLE_CODE, 1L,
                    RowFate.INVALID_WORKPLACE, 1L,
                    RowFate.INVALID_PERCENTAGE, 1L,
                    RowFate.INVALID_DATE, 1L,
                    RowFate.DUPLICATE_EMPLOYMENT, 1L)));
    assertThat(intake.receipt().tally().read()).isEqualTo(8);
  }

  @Test
  void missesEachRequiredValueButNotAPercentageOrAnEnd() throws Exception {
    EmploymentIntake intake =
        read(
            anEmployment(1).with("arbeidsforholdId", ""),
            anEmployment(2).with("type.kode", ""),
            anEmployment(3).with("arbeidssted.type", ""),
            anEmployment(4).with("arbeidssted.type", "Person").with("arbeidssted.ident", ""),
            anEmployment(5).with("yrke.kode", ""),
            anEmployment(6).with("ansettelsesperiode.startdato", ""),
            anEmployment(7)
                .with("avtaltStillingsprosent", "")
                .with("ansettelsesperiode.sluttdato", "")
                .with("ansettelsesform.kode", "")
                .with("arbeidssted.kommunenummer", ""));

    assertThat(intake.findings())
        .containsExactly(
            new MissingValue(lines("arbeidsforholdId", 2)),
            new MissingValue(lines("type.kode", 3)),
            new MissingValue(lines("arbeidssted.type", 4)),
            new MissingValue(lines("arbeidssted.ident", 5)),
            new MissingValue(lines("yrke.kode", 6)),
            new MissingValue(lines("ansettelsesperiode.startdato", 7)),
            new PercentageMissing(lines("avtaltStillingsprosent", 8)));
    assertThat(intake.receipt().tally().counted()).isEqualTo(1);
  }

  @Test
  void rejectsWorkplacesOfOtherTypesAndWrongNumbers() throws Exception {
    EmploymentIntake intake =
        read(
            anEmployment(1),
            anEmployment(2).with("arbeidssted.type", "underenhet"),
            anEmployment(3).with("arbeidssted.type", "Hovedenhet"),
            anEmployment(4).with("arbeidssted.ident", "910000005"),
            anEmployment(5).with("arbeidssted.ident", " 910000004"));

    assertThat(intake.findings())
        .containsExactly(
            new InvalidWorkplace(lines("arbeidssted.type", 3, 4)),
            new InvalidWorkplace(lines("arbeidssted.ident", 5, 6)));
  }

  @Test
  void rejectsDatesThatCannotBeReadAndEndsBeforeTheirStart() throws Exception {
    EmploymentIntake intake =
        read(
            anEmployment(1).period("01.10.2026", "2026-10-31"),
            anEmployment(2).period("2026-10-31", "31.10.2026"),
            anEmployment(3).period("2026-11-31", ""),
            anEmployment(4).period("2026-10-02", "2026-10-01"),
            anEmployment(5).period("2026-10-01", "senere"));

    assertThat(intake.findings())
        .containsExactly(
            new InvalidDate(lines("ansettelsesperiode.startdato", 4)),
            new InvalidDate(lines("ansettelsesperiode.sluttdato", 5, 6)));
    assertThat(intake.receipt().tally().counted()).isEqualTo(2);
  }

  @Test
  void theFirstOfRepeatedIdsStandsHoweverFarApart() throws Exception {
    List<Employment> rows = new ArrayList<>();
    rows.add(anEmployment(1));
    for (int id = 2; id <= 20_000; id++) {
      rows.add(anEmployment(id).with("type.kode", "frilanser"));
    }
    rows.add(anEmployment(1).with("yrke.kode", "0111101"));
    rows.add(anEmployment(20_000));
    rows.add(anEmployment(1).with("arbeidsforholdId", "01"));

    EmploymentIntake intake = read(rows);

    assertThat(cells(intake)).containsExactly("2221141 910000004 0301 fast: 2 positions, 1000000");
    assertThat(intake.findings())
        .containsExactly(new DuplicateEmployment(lines("arbeidsforholdId", 20_002, 20_003)));
    assertThat(intake.receipt().tally())
        .isEqualTo(
            Tallies.of(
                Map.of(
                    RowFate.COUNTED, 2L,
                    RowFate.OTHER_TYPE, 19_999L,
                    RowFate.DUPLICATE_EMPLOYMENT, 2L)));
  }

  @Test
  void aRejectedRowTakesNoId() throws Exception {
    EmploymentIntake intake =
        read(anEmployment(1).with("yrke.kode", "x"), anEmployment(1), anEmployment(1));

    assertThat(intake.receipt().tally())
        .isEqualTo(
            Tallies.of(
                Map.of(
                    RowFate.COUNTED, 1L,
                    RowFate.INVALID_TITLE_CODE, 1L,
                    RowFate.DUPLICATE_EMPLOYMENT, 1L)));
  }

  @Test
  void excludesOtherTypesBeforeThoseThatAreNotActive() throws Exception {
    EmploymentIntake intake =
        read(
            anEmployment(1).with("type.kode", "maritimtArbeidsforhold"),
            anEmployment(2).with("type.kode", "Ordinaertarbeidsforhold"),
            anEmployment(3).with("type.kode", "frilanser").period("2026-11-01", ""),
            anEmployment(4).period("2026-11-01", ""));

    assertThat(intake.receipt().tally())
        .isEqualTo(
            Tallies.of(
                Map.of(RowFate.COUNTED, 1L, RowFate.OTHER_TYPE, 2L, RowFate.NOT_ACTIVE, 1L)));
    assertThat(intake.findings()).isEmpty();
  }

  @Test
  void isActiveFromItsStartToItsEndBothIncluded() throws Exception {
    assertThat(fateOf("2026-10-31", "")).isEqualTo(RowFate.COUNTED);
    assertThat(fateOf("2026-11-01", "")).isEqualTo(RowFate.NOT_ACTIVE);
    assertThat(fateOf("1990-01-01", "2026-10-31")).isEqualTo(RowFate.COUNTED);
    assertThat(fateOf("1990-01-01", "2026-10-30")).isEqualTo(RowFate.NOT_ACTIVE);
    assertThat(fateOf("2026-10-31", "2026-10-31")).isEqualTo(RowFate.COUNTED);
  }

  @Test
  void knowsWhetherAnythingStartsInItsPeriod() throws Exception {
    assertThat(read(anEmployment(1).period("2026-10-01", "")).startsInPeriod()).isTrue();
    assertThat(read(anEmployment(1).period("2026-10-31", "")).startsInPeriod()).isTrue();
    assertThat(read(anEmployment(1).period("2026-09-30", "")).startsInPeriod()).isFalse();
    assertThat(read(anEmployment(1).period("2026-11-01", "")).startsInPeriod()).isFalse();
    assertThat(read().startsInPeriod()).isFalse();
  }

  @Test
  void anExcludedRowStartsInThePeriodAndARejectedOneDoesNot() throws Exception {
    Employment started = anEmployment(1).period("2026-10-15", "");
    Employment before = anEmployment(1).period("2020-01-01", "");

    assertThat(read(started.with("type.kode", "frilanser")).startsInPeriod()).isTrue();
    assertThat(read(started.with("yrke.kode", "x")).startsInPeriod()).isFalse();
    assertThat(read(before, started).startsInPeriod()).isFalse();
  }

  @Test
  void placesAPositionByItsWorkplaceThenItsPostThenItsRow() throws Exception {
    workplace(910000012, "POST", 1602, 4601, null);
    workplace(910000020, "DELT", 226, 1602, null);
    workplace(910000039, "UKJENT", 1602, -1, null);

    EmploymentIntake intake =
        read(
            anEmployment(1).at("910000004", "4601"),
            anEmployment(2).at("910000012", "0301"),
            anEmployment(3).at("910000020", "4601"),
            anEmployment(4).at("910000020", "0226"),
            anEmployment(5).at("910000039", "1201"),
            anEmployment(6).at("910000039", ""),
            anEmployment(7).at("910000039", "0226"),
            anEmployment(8).at("910000047", "0301"),
            anEmployment(9).at("910000047", "301"));

    assertThat(cells(intake))
        .containsExactly(
            "2221141 910000004 0301 fast: 1 position, 500000",
            "2221141 910000012 4601 fast: 1 position, 500000",
            "2221141 910000020 3299 fast: 1 position, 500000",
            "2221141 910000020 4601 fast: 1 position, 500000",
            "2221141 910000039 3299 fast: 1 position, 500000",
            "2221141 910000039 4601 fast: 1 position, 500000",
            "2221141 910000039 9999 fast: 1 position, 500000",
            "2221141 910000047 0301 fast: 1 position, 500000",
            "2221141 910000047 9999 fast: 1 position, 500000");
    assertThat(intake.data().workplaces().list())
        .extracting(Workplace::number, Workplace::municipality)
        .containsExactly(
            tuple(910000004, 301),
            tuple(910000012, 4601),
            tuple(910000020, 3299),
            tuple(910000039, 9999),
            tuple(910000047, 9999));
    assertThat(intake.findings())
        .containsExactly(
            new UnknownWorkplace(SOURCE, 1, 2, List.of("910000047")),
            new UnknownMunicipality(SOURCE, "1602", 3),
            new UnknownMunicipality(SOURCE, "(not four digits)", 1),
            new SplitMunicipality(SOURCE, "0226", 3));
  }

  @Test
  void reportsACodeOnceAWorkplaceHoweverManyPositionsAndAddressesItHasThere() throws Exception {
    workplace(910000012, "TO ADRESSER", 1602, 1602, null);

    EmploymentIntake intake =
        read(
            anEmployment(1).at("910000012", "0301"),
            anEmployment(2).at("910000012", "0301"),
            anEmployment(3).at("910000012", "1602"));

    assertThat(intake.findings()).containsExactly(new UnknownMunicipality(SOURCE, "1602", 2));
  }

  @Test
  void placesAHouseholdByItsRowAndKeepsNoNumberOfIt() throws Exception {
    EmploymentIntake intake =
        read(
            anEmployment(1).inHousehold("01017012345", "4601"),
            anEmployment(2).inHousehold("02017012345", "1201"),
            anEmployment(3).inHousehold("910000004", ""));

    assertThat(cells(intake))
        .containsExactly(
            "2221141 household 4601 fast: 2 positions, 1000000",
            "2221141 household 9999 fast: 1 position, 500000");
    assertThat(intake.data().workplaces().list()).isEmpty();
    assertThat(intake.findings()).isEmpty();
  }

  @Test
  void fixesTheFactsOfWorkplacesWithACountedPositionAndOfNoOther() throws Exception {
    workplaces.add(910000012, "BERGEN AVD", 910000020, 4601, -1, null);
    workplace(910000039, "BARE FRILANSERE", 301, -1, null);

    EmploymentIntake intake =
        read(
            anEmployment(1).with("arbeidssted.ident", "910000012"),
            anEmployment(2).with("arbeidssted.ident", "910000012").with("yrke.kode", "0111101"),
            anEmployment(3).with("arbeidssted.ident", "910000047"),
            anEmployment(4).with("arbeidssted.ident", "910000039").with("type.kode", "frilanser"));

    assertThat(intake.data().workplaces().list())
        .containsExactly(
            new Workplace(910000012, true, "BERGEN AVD", 910000020, 4601, ""),
            new Workplace(910000047, false, "", 0, 9999, ""));
  }

  @Test
  void reportsWorkplacesThatTheBulkFileLacksAndNamesTenOfThem() throws Exception {
    List<String> numbers =
        List.of(
            "910000136",
            "910000012",
            "910000020",
            "910000039",
            "910000047",
            "910000055",
            "910000063",
            "910000071",
            "910000098",
            "910000101",
            "910000128",
            "910000012");
    List<Employment> rows = new ArrayList<>(List.of(anEmployment(0)));
    for (String number : numbers) {
      rows.add(anEmployment(rows.size()).with("arbeidssted.ident", number));
    }

    EmploymentIntake intake = read(rows);

    assertThat(intake.findings())
        .containsExactly(
            new UnknownWorkplace(
                SOURCE,
                11,
                12,
                numbers.stream().distinct().sorted().limit(10).collect(Collectors.toList())));
  }

  @Test
  void reportsWorkplacesThatHadClosedByTheReferenceDate() throws Exception {
    workplace(910000012, "STENGT", 4601, -1, LocalDate.of(2026, 10, 31));
    workplace(910000020, "STENGES", 4601, -1, LocalDate.of(2026, 11, 1));

    EmploymentIntake intake =
        read(
            anEmployment(1).with("arbeidssted.ident", "910000012"),
            anEmployment(2).with("arbeidssted.ident", "910000012"),
            anEmployment(3).with("arbeidssted.ident", "910000020"));

    assertThat(intake.findings())
        .containsExactly(new ClosedWorkplace(SOURCE, 1, 2, List.of("910000012")));
    assertThat(intake.receipt().tally()).isEqualTo(Tallies.counted(3));
  }

  @Test
  void readsAnExtractWithOtherColumnNamesAndWithoutTheOptionalOnes() throws Exception {
    SourceSettings settings =
        Inbox.renamed(
            inbox.put(
                "aa-2026-10.csv.gz",
                Inbox.gzip(
                    "\uFEFFSTYRK;arbeidstaker.ident;arbeidsforholdId;type.kode;arbeidssted.type;"
                        + "arbeidssted.ident;avtaltStillingsprosent;"
                        + "ansettelsesperiode.startdato;ansettelsesperiode.sluttdato\r\n"
                        + "2221141;01017012345;1;ordinaertArbeidsforhold;Underenhet;910000004;"
                        + "\"80,25\";01.02.2020;\r\n"
                        + "x;01017012345;2;ordinaertArbeidsforhold;Underenhet;910000004;"
                        + "80;01.02.2020;\r\n")),
            Map.of("yrke.kode", "STYRK"));

    EmploymentIntake intake = read(settings);

    assertThat(cells(intake)).containsExactly("2221141 910000004 0301 fast: 1 position, 802500");
    assertThat(intake.findings()).containsExactly(new InvalidTitleCode(lines("STYRK", 3)));
  }

  @Test
  void fillsThePeriodIntoTheLocation() throws Exception {
    inbox.put("aa-2026-10.csv", HEADER + anEmployment(1).row());

    EmploymentIntake intake = read(inbox.at("aa-{period}.csv"));

    assertThat(intake.receipt().tally()).isEqualTo(Tallies.counted(1));
    assertThat(intake.receipt().location()).isEqualTo(folder.resolve("aa-2026-10.csv").toString());
  }

  @Test
  void isUnusableWhenItIsMissingOrBreaksOff() {
    SourceSettings none = inbox.at("none-{period}.csv");
    SourceSettings unclosed = inbox.put("aa.csv", HEADER + anEmployment(1).row() + "2;\"x\n");

    assertThat(catchThrowableOfType(UnusableSource.class, () -> read(none)).finding())
        .isEqualTo(
            new SourceMissing(
                SOURCE, folder.resolve("none-2026-10.csv").toString(), "there is no such file"));
    assertThat(catchThrowableOfType(UnusableSource.class, () -> read(unclosed)).finding())
        .isEqualTo(
            new FileRefused(
                Where.at(SOURCE, 3), "The quote that is opened on line 3 is never closed"));
  }

  private RowFate fateOf(String start, String end) throws UnusableSource {
    Tally tally = read(anEmployment(1).period(start, end)).receipt().tally();
    return tally.byFate().keySet().iterator().next();
  }

  private void workplace(
      int number, String name, int location, int postal, @Nullable LocalDate closed) {
    workplaces.add(number, name, 0, location, postal, closed);
  }

  private EmploymentIntake read(Employment... rows) throws UnusableSource {
    return read(List.of(rows));
  }

  private EmploymentIntake read(List<Employment> rows) throws UnusableSource {
    return read(
        inbox.put(
            "aa.csv", HEADER + rows.stream().map(Employment::row).collect(Collectors.joining())));
  }

  private EmploymentIntake read(SourceSettings settings) throws UnusableSource {
    Municipalities municipalities =
        new Municipalities(
            List.of(
                new Municipality(301, "Oslo", "Oslo"),
                new Municipality(3203, "Asker", "Akershus"),
                new Municipality(3205, "Lillestrøm", "Akershus"),
                new Municipality(4601, "Bergen", "Vestland")),
            List.of(
                new MunicipalityChange(1201, 4601),
                new MunicipalityChange(226, 3203),
                new MunicipalityChange(226, 3205)));
    return new EmploymentReader(
            municipalities, workplaces, Set.of(ORDINARY, "maritimtArbeidsforhold"))
        .read(settings, OCTOBER);
  }

  private static List<String> cells(EmploymentIntake intake) {
    EmploymentCells cells = intake.data().cells();
    List<String> list = new ArrayList<>();
    for (int cell = 0; cell < cells.size(); cell++) {
      list.add(
          "%07d %s %04d %s: %d position%s, %d"
              .formatted(
                  cells.title(cell),
                  cells.workplace(cell) == EmploymentCells.HOUSEHOLD
                      ? "household"
                      : cells.workplace(cell),
                  cells.municipality(cell),
                  cells.isTemporary(cell) ? "midlertidig" : "fast",
                  cells.positions(cell),
                  cells.positions(cell) == 1 ? "" : "s",
                  cells.microFte(cell)));
    }
    return list;
  }

  private static Lines lines(String column, long... lines) {
    return new Lines(SOURCE, column, lines.length, LongStream.of(lines).boxed().toList());
  }

  private static Employment anEmployment(int id) {
    return new Employment(
        List.of(
            String.valueOf(id),
            ORDINARY,
            "Underenhet",
            "910000004",
            "2221141",
            "50",
            "2020-01-01",
            "",
            "fast",
            ""));
  }

  /** A row of the extract: an ordinary position of 50 % in Oslo until a test says otherwise. */
  private record Employment(List<String> values) {
    Employment with(String column, String value) {
      List<String> changed = new ArrayList<>(values);
      changed.set(List.of(HEADER.strip().split(";")).indexOf(column), value);
      return new Employment(changed);
    }

    Employment period(String start, String end) {
      return with("ansettelsesperiode.startdato", start).with("ansettelsesperiode.sluttdato", end);
    }

    Employment at(String workplace, String municipality) {
      return with("arbeidssted.ident", workplace).with("arbeidssted.kommunenummer", municipality);
    }

    Employment inHousehold(String ident, String municipality) {
      return with("arbeidssted.type", "Person").at(ident, municipality);
    }

    Employment cutShort() {
      return new Employment(values.subList(0, values.size() - 1));
    }

    String row() {
      return String.join(";", values) + "\n";
    }
  }
}
