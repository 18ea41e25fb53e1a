package no.utdanning.registersync.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.finding.Lines;
import no.utdanning.registersync.finding.LinkFindings.ContradictoryLink;
import no.utdanning.registersync.finding.LinkFindings.DuplicateLink;
import no.utdanning.registersync.finding.RowFindings.IllFormedValue;
import no.utdanning.registersync.finding.RowFindings.MalformedRow;
import no.utdanning.registersync.finding.RowFindings.MissingValue;
import no.utdanning.registersync.finding.RowFindings.RepeatedKey;
import no.utdanning.registersync.finding.SourceFindings.FileRefused;
import no.utdanning.registersync.finding.SourceFindings.SourceMissing;
import no.utdanning.registersync.finding.Where;
import no.utdanning.registersync.finding.WorkplaceFindings.UnknownMunicipality;
import no.utdanning.registersync.register.LinkStatus;
import no.utdanning.registersync.register.Municipality;
import no.utdanning.registersync.register.MunicipalityChange;
import no.utdanning.registersync.register.Occupation;
import no.utdanning.registersync.register.OrganisationNumber;
import no.utdanning.registersync.register.Review;
import no.utdanning.registersync.register.RowFate;
import no.utdanning.registersync.register.SourceReceipt;
import no.utdanning.registersync.register.Title;
import no.utdanning.registersync.register.TitleCode;
import no.utdanning.registersync.register.TitleLink;
import no.utdanning.registersync.register.TradeCode;
import no.utdanning.registersync.register.TradeLink;
import no.utdanning.registersync.register.UnoId;
import no.utdanning.registersync.register.WorkplaceRegister;
import no.utdanning.registersync.source.Inbox;
import no.utdanning.registersync.source.SourceKey;
import no.utdanning.registersync.source.UnusableSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReferenceReaderTest {
  private static final LocalDate MAY_FIRST = LocalDate.of(2026, 5, 1);

  @TempDir Path folder;
  private ReferenceFiles files;

  @BeforeEach
  void files() {
    files = new ReferenceFiles(new Inbox(folder));
  }

  @Test
  void readsAllFilesAndKeepsAReceiptOfEach() throws Exception {
    ReferenceIntake intake = files.reader().read();

    assertThat(intake.findings()).isEmpty();
    assertThat(intake.set().occupations()).hasSize(1);
    assertThat(intake.set().titles()).hasSize(1);
    assertThat(intake.set().titleLinks()).hasSize(1);
    assertThat(intake.set().tradeLinks()).hasSize(1);
    assertThat(intake.set().municipalities().list()).hasSize(4);
    assertThat(intake.set().municipalities().changes()).hasSize(3);
    assertThat(intake.workplaces().size()).isEqualTo(2);
    assertThat(intake.receipts())
        .extracting(SourceReceipt::source)
        .containsExactly(
            "occupations",
            "titles",
            "title-links",
            "trade-links",
            "municipalities",
            "municipality-changes",
            "workplaces");
    assertThat(intake.receipts().get(4).tally()).isEqualTo(Tallies.counted(4));
    assertThat(intake.receipts().get(4).location())
        .isEqualTo(folder.resolve("municipalities.csv").toString());
  }

  @Test
  void needsNoMunicipalityChanges() throws Exception {
    ReferenceIntake intake = files.without(SourceKey.MUNICIPALITY_CHANGES).reader().read();

    assertThat(intake.set().municipalities().changes()).isEmpty();
    assertThat(intake.receipts()).hasSize(6);
  }

  @Test
  void namesTheFirstSourceThatIsMissing() {
    files.missing(SourceKey.MUNICIPALITY_CHANGES).missing(SourceKey.WORKPLACES);

    assertThat(refusal())
        .isEqualTo(
            new SourceMissing(
                "municipality-changes",
                folder.resolve("none.csv").toString(),
                "there is no such file"));
  }

  @Test
  void failsWithoutSettingsForASourceThatIsNeeded() {
    ReferenceReader reader = files.without(SourceKey.TITLES).reader();

    assertThatThrownBy(reader::read)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no settings for the source titles");
  }

  @Test
  void readsOccupations() throws Exception {
    files.put(
        SourceKey.OCCUPATIONS,
        """
        tittel;uno_id;status;interesser;kvalitetssikret_dato;kvalitetssikret_av
        Radiolog;y_radiolog;publisert;helse||teknikk;01.05.2026;Kari 01017012345
        Smed;u_smed_2;utgatt;;;
        Bøkker;y_boekker;;|;2026-05-01;
        """);

    ReferenceIntake intake = files.reader().read();

    assertThat(intake.findings()).isEmpty();
    assertThat(intake.set().occupations())
        .containsExactly(
            new Occupation(
                new UnoId("y_radiolog"),
                "Radiolog",
                false,
                List.of("helse", "teknikk"),
                new Review(MAY_FIRST, "Kari ***********")),
            new Occupation(new UnoId("u_smed_2"), "Smed", true, List.of(), Review.NONE),
            new Occupation(
                new UnoId("y_boekker"), "Bøkker", false, List.of(), new Review(MAY_FIRST, "")));
  }

  @Test
  void rejectsOccupationsThatAreWrongAndKeepsTheOthers() throws Exception {
    files.put(
        SourceKey.OCCUPATIONS,
        """
        uno_id;tittel;status;kvalitetssikret_dato
        y_radiolog;Radiolog;;
        x_smed;Smed;;
        y_Smed;Smed;;
        y_smed;;utgått;
        y_smed;Smed;Utgatt;
        y_smed;Smed;;2026-02-30
        y_smed;Smed
        y_radiolog;Røntgenlege;utgatt;
        y_smed;Smed;;
        """);

    ReferenceIntake intake = files.reader().read();

    assertThat(intake.set().occupations())
        .extracting(occupation -> occupation.id() + " " + occupation.title())
        .containsExactly("y_radiolog Radiolog", "y_smed Smed");
    assertThat(intake.findings())
        .containsExactly(
            new IllFormedValue(lines("occupations", "uno_id", 3, 4)),
            new MissingValue(lines("occupations", "tittel", 5)),
            new IllFormedValue(lines("occupations", "status", 6)),
            new IllFormedValue(lines("occupations", "kvalitetssikret_dato", 7)),
            new MalformedRow(lines("occupations", "", 8)),
            new RepeatedKey(lines("occupations", "uno_id", 9)));
    assertThat(intake.receipts().get(0).tally())
        .isEqualTo(
            Tallies.of(
                Map.of(
                    RowFate.COUNTED, 2L,
                    RowFate.ILL_FORMED_VALUE, 4L,
                    RowFate.MISSING_VALUE, 1L,
                    RowFate.MALFORMED_ROW, 1L,
                    RowFate.REPEATED_KEY, 1L)));
  }

  @Test
  void readsTitlesAndRejectsThoseThatAreWrong() throws Exception {
    files.put(
        SourceKey.TITLES,
        """
        styrk98_kode;tittel;styrk08_kode;gyldig_fra;gyldig_til
        0111101;MENIG;0310;2000-01-01;01.05.2026
        2221141;RADIOLOG;;;
        222114;KORT;;;
        22211411;LANG;;;
        222114a;BOKSTAV;;;
        2221142;KORT STYRK08;221;;
        2221142;DATO;;i fjor;
        2221142;DATO;;;2025-02-29
        2221141;RØNTGENLEGE;;;
        """);

    ReferenceIntake intake = files.reader().read();

    assertThat(intake.set().titles())
        .containsExactly(
            new Title(
                new TitleCode("0111101"), "MENIG", "0310", LocalDate.of(2000, 1, 1), MAY_FIRST),
            new Title(new TitleCode("2221141"), "RADIOLOG", "", null, null));
    assertThat(intake.findings())
        .containsExactly(
            new IllFormedValue(lines("titles", "styrk98_kode", 4, 5, 6)),
            new IllFormedValue(lines("titles", "styrk08_kode", 7)),
            new IllFormedValue(lines("titles", "gyldig_fra", 8)),
            new IllFormedValue(lines("titles", "gyldig_til", 9)),
            new RepeatedKey(lines("titles", "styrk98_kode", 10)));
  }

  @Test
  void readsTitleLinksOfEveryStatus() throws Exception {
    files.put(
        SourceKey.TITLE_LINKS,
        """
        styrk98_kode;uno_id;status;vekt;kvalitetssikret_dato;kvalitetssikret_av;kommentar
        2221141;y_radiolog;;0,5;2026-05-01;Kari;ringte 01017012345
        2221141;y_lege;godkjent;0;;;
        2221141;y_smed;forslag;;;;
        2221141;y_snekker;avvist;1.25;;;
        2221142;;uten_yrke;;;;
        9999999;y_finnes_ikke;uten_yrke;;;;
        """);

    TableIntake<TitleLink> links = files.reader().readTitleLinks();

    assertThat(links.findings()).isEmpty();
    assertThat(links.receipt().tally()).isEqualTo(Tallies.counted(6));
    assertThat(links.rows())
        .containsExactly(
            new TitleLink(
                new TitleCode("2221141"),
                new UnoId("y_radiolog"),
                LinkStatus.GODKJENT,
                new BigDecimal("0.5"),
                new Review(MAY_FIRST, "Kari"),
                "ringte ***********",
                2),
            titleLink("2221141", "y_lege", LinkStatus.GODKJENT, "0", 3),
            titleLink("2221141", "y_smed", LinkStatus.FORSLAG, null, 4),
            titleLink("2221141", "y_snekker", LinkStatus.AVVIST, "1.25", 5),
            titleLink("2221142", null, LinkStatus.UTEN_YRKE, null, 6),
            titleLink("9999999", "y_finnes_ikke", LinkStatus.UTEN_YRKE, null, 7));
  }

  @Test
  void rejectsTitleLinksThatAreWrong() throws Exception {
    files.put(
        SourceKey.TITLE_LINKS,
        """
        styrk98_kode;uno_id;status;vekt;kvalitetssikret_dato
        2221141;y_radiolog;godkjent;1;
        222114;y_radiolog;;;
        2221142;;godkjent;;
        2221142;;;;
        2221142;;kanskje;;
        2221142;y_lege;kanskje;;
        2221142;Y_LEGE;;;
        2221142;lege;uten_yrke;;
        2221142;y_lege;;-1;
        2221142;y_lege;;;1.5.2026
        ;y_lege;;;
        """);

    TableIntake<TitleLink> links = files.reader().readTitleLinks();

    assertThat(links.rows())
        .containsExactly(titleLink("2221141", "y_radiolog", LinkStatus.GODKJENT, "1", 2));
    assertThat(links.findings())
        .containsExactly(
            new IllFormedValue(lines("title-links", "styrk98_kode", 3)),
            new MissingValue(lines("title-links", "uno_id", 4, 5, 6)),
            new IllFormedValue(lines("title-links", "status", 7)),
            new IllFormedValue(lines("title-links", "uno_id", 8, 9)),
            new IllFormedValue(lines("title-links", "vekt", 10)),
            new IllFormedValue(lines("title-links", "kvalitetssikret_dato", 11)),
            new MissingValue(lines("title-links", "styrk98_kode", 12)));
  }

  @Test
  void keepsTheFirstOfRepeatedLinksAndTellsWhichContradictIt() throws Exception {
    files.put(
        SourceKey.TITLE_LINKS,
        """
        styrk98_kode;uno_id;status;vekt
        2221141;y_radiolog;;1
        2221141;y_radiolog;godkjent;1,0
        2221141;y_radiolog;avvist;1
        2221141;y_radiolog;;2
        2221141;y_radiolog;;
        2221142;;uten_yrke;
        2221142;;uten_yrke;
        2221142;y_radiolog;;
        """);

    TableIntake<TitleLink> links = files.reader().readTitleLinks();

    assertThat(links.rows())
        .containsExactly(
            titleLink("2221141", "y_radiolog", LinkStatus.GODKJENT, "1", 2),
            titleLink("2221142", null, LinkStatus.UTEN_YRKE, null, 7),
            titleLink("2221142", "y_radiolog", LinkStatus.GODKJENT, null, 9));
    assertThat(links.findings())
        .containsExactly(
            new DuplicateLink(Where.at("title-links", 3), "2221141", "y_radiolog", 2),
            ContradictoryLink.repeated(
                Where.at("title-links", 4), "2221141", "y_radiolog", false, 2),
            ContradictoryLink.repeated(
                Where.at("title-links", 5), "2221141", "y_radiolog", true, 2),
            ContradictoryLink.repeated(
                Where.at("title-links", 6), "2221141", "y_radiolog", true, 2),
            new DuplicateLink(Where.at("title-links", 8), "2221142", "", 7));
    assertThat(links.receipt().tally())
        .isEqualTo(Tallies.of(Map.of(RowFate.COUNTED, 3L, RowFate.REPEATED_KEY, 5L)));
  }

  @Test
  void readsTradeLinksByTheirFirstSixCharacters() throws Exception {
    files.put(
        SourceKey.TRADE_LINKS,
        """
        programomradekode;uno_id;status;kommentar
        TREMB3----;y_mobelsnekker;;
        TREMB3;y_mobelsnekker;;
        TREMB3XX;y_mobelsnekker;avvist;
        TREMB;y_smed;;
        TREMB3-----;y_smed;;
        tremb3;y_smed;;
        TREMB4;;uten_yrke;nedlagt
        """);

    TableIntake<TradeLink> links = files.reader().readTradeLinks();

    assertThat(links.rows())
        .containsExactly(
            new TradeLink(
                new TradeCode("TREMB3"),
                "TREMB3----",
                new UnoId("y_mobelsnekker"),
                LinkStatus.GODKJENT,
                Review.NONE,
                "",
                2),
            new TradeLink(
                new TradeCode("TREMB4"),
                "TREMB4",
                null,
                LinkStatus.UTEN_YRKE,
                Review.NONE,
                "nedlagt",
                8));
    assertThat(links.findings())
        .containsExactly(
            new IllFormedValue(lines("trade-links", "programomradekode", 5, 6, 7)),
            new DuplicateLink(Where.at("trade-links", 3), "TREMB3", "y_mobelsnekker", 2),
            ContradictoryLink.repeated(
                Where.at("trade-links", 4), "TREMB3", "y_mobelsnekker", false, 2));
  }

  @Test
  void takesNoCodeOfTheUnknownForAMunicipality() throws Exception {
    files.put(
        SourceKey.MUNICIPALITIES,
        """
        kommunenr;kommunenavn;fylkenr;fylkenavn
        0301;Oslo;03;Oslo
        0399;Uoppgitt i Oslo;03;Oslo
        9999;Uoppgitt;99;Uoppgitt
        """);

    ReferenceIntake intake = files.reader().read();

    assertThat(intake.set().municipalities().list())
        .containsExactly(new Municipality(301, "Oslo", "Oslo"));
    assertThat(intake.set().municipalities().counties()).containsOnlyKeys(3);
    assertThat(intake.findings())
        .contains(new IllFormedValue(lines("municipalities", "kommunenr", 3, 4)));
  }

  @Test
  void readsMunicipalitiesAndRejectsThoseOfAnotherCounty() throws Exception {
    files
        .put(
            SourceKey.MUNICIPALITIES,
            """
            kommunenr;kommunenavn;fylkenr;fylkenavn
            0301;Oslo;03;Oslo
            301;Oslo;03;Oslo
            4601;Bergen;45;Vestland
            4601;Bergen;4;Vestland
            4601;Bergen;46;Vestland
            4601;Bjørgvin;46;Vestland
            """)
        .put(
            SourceKey.MUNICIPALITY_CHANGES,
            """
            gammel_kode;ny_kode
            1201;4601
            1201;4601
            1201;4602
            201;0301
            0201;301
            """);

    ReferenceIntake intake = files.reader().read();

    assertThat(intake.set().municipalities().list())
        .containsExactly(
            new Municipality(301, "Oslo", "Oslo"), new Municipality(4601, "Bergen", "Vestland"));
    assertThat(intake.set().municipalities().changes())
        .containsExactly(new MunicipalityChange(1201, 4601), new MunicipalityChange(1201, 4602));
    assertThat(intake.findings())
        .containsExactly(
            new IllFormedValue(lines("municipalities", "kommunenr", 3)),
            new IllFormedValue(lines("municipalities", "fylkenr", 4, 5)),
            new RepeatedKey(lines("municipalities", "kommunenr", 7)),
            new IllFormedValue(lines("municipality-changes", "gammel_kode", 5)),
            new IllFormedValue(lines("municipality-changes", "ny_kode", 6)),
            new RepeatedKey(lines("municipality-changes", "gammel_kode", 3)));
  }

  @Test
  void readsWorkplacesWhateverTheirMunicipalitySays() throws Exception {
    files.put(
        SourceKey.WORKPLACES,
        """
        organisasjonsnummer;navn;beliggenhetsadresse.kommunenummer;postadresse.kommunenummer;overordnetEnhet;nedleggelsesdato
        910000004;SYKEHUSET 01017012345;0301;4601;910000020;2026-05-01
        910000012;BERGEN AVD;301;;;
        910000005;FEIL NUMMER;0301;;;
        910000039;FEIL OVERORDNET;0301;;910000005;
        910000039;FEIL DATO;0301;;;i går
        910000039;;0301;;;
        910000004;IGJEN;4601;;;
        """);

    ReferenceIntake intake = files.reader().read();

    WorkplaceRegister register = intake.workplaces();
    assertThat(register.size()).isEqualTo(2);
    int hospital = register.find(910000004);
    assertThat(register.name(hospital)).isEqualTo("SYKEHUSET ***********");
    assertThat(register.location(hospital)).isEqualTo(301);
    assertThat(register.postal(hospital)).isEqualTo(4601);
    assertThat(register.parent(hospital)).isEqualTo(910000020);
    assertThat(register.closed(hospital)).isEqualTo(MAY_FIRST);
    int bergen = register.find(910000012);
    assertThat(register.location(bergen)).isEqualTo(WorkplaceRegister.NO_CANDIDATE);
    assertThat(register.postal(bergen)).isEqualTo(WorkplaceRegister.NO_CANDIDATE);
    assertThat(register.parent(bergen)).isEqualTo(OrganisationNumber.NONE);
    assertThat(register.closed(bergen)).isNull();
    assertThat(intake.findings())
        .containsExactly(
            new IllFormedValue(lines("workplaces", "organisasjonsnummer", 4)),
            new IllFormedValue(lines("workplaces", "overordnetEnhet", 5)),
            new IllFormedValue(lines("workplaces", "nedleggelsesdato", 6)),
            new MissingValue(lines("workplaces", "navn", 7)),
            new RepeatedKey(lines("workplaces", "organisasjonsnummer", 8)),
            new UnknownMunicipality("workplaces", "(not four digits)", 1));
  }

  @Test
  void standsTenWrongRowsHoweverFewTheRightOnesAre() throws Exception {
    files.put(SourceKey.TITLES, titles(1, 10));

    ReferenceIntake intake = files.reader().read();

    assertThat(intake.set().titles()).hasSize(1);
    assertThat(intake.receipts().get(1).tally())
        .isEqualTo(Tallies.of(Map.of(RowFate.COUNTED, 1L, RowFate.ILL_FORMED_VALUE, 10L)));
  }

  @Test
  void standsElevenWrongRowsThatAreOnePerCent() throws Exception {
    files.put(SourceKey.TITLES, titles(1089, 11));

    ReferenceIntake intake = files.reader().read();

    assertThat(intake.set().titles()).hasSize(1089);
    assertThat(intake.findings())
        .containsExactly(
            new IllFormedValue(
                new Lines(
                    "titles",
                    "styrk98_kode",
                    11,
                    LongStream.rangeClosed(1091, 1100).boxed().toList())));
  }

  @Test
  void refusesAFileWithElevenWrongRowsThatAreMoreThanOnePerCent() {
    files.put(SourceKey.TITLES, titles(1088, 11));

    assertThat(refusal())
        .isEqualTo(
            new FileRefused(
                Where.in("titles"),
                "11 of 1099 rows are wrong, which is more than 10 and more than 1 %:"
                    + " ill_formed_value (Column styrk98_kode, lines 1090, 1091, 1092, 1093, 1094,"
                    + " 1095, 1096, 1097, 1098, 1099 and 1 more)"));
  }

  @Test
  void repeatedKeysRefuseNoFile() throws Exception {
    files.put(SourceKey.TITLES, "styrk98_kode;tittel\n" + "2221141;RADIOLOG\n".repeat(50));

    ReferenceIntake intake = files.reader().read();

    assertThat(intake.set().titles()).hasSize(1);
    assertThat(intake.receipts().get(1).tally())
        .isEqualTo(Tallies.of(Map.of(RowFate.COUNTED, 1L, RowFate.REPEATED_KEY, 49L)));
  }

  @ParameterizedTest
  @EnumSource(
      value = SourceKey.class,
      names = {"OCCUPATIONS", "TITLES", "MUNICIPALITIES", "WORKPLACES"})
  void refusesAnEmptyDeliveryOfWhatTheSiteStandsOn(SourceKey source) {
    files.put(source, String.join(";", SourceColumns.of(source).all()) + "\n");

    assertThat(refusal())
        .isEqualTo(
            new FileRefused(
                Where.in(source.key()), "The file has a header row, but no row that can be used"));
  }

  @Test
  void linksAndChangesMayBeEmpty() throws Exception {
    files
        .put(SourceKey.TITLE_LINKS, "styrk98_kode;uno_id\n")
        .put(SourceKey.TRADE_LINKS, "programomradekode;uno_id\n")
        .put(SourceKey.MUNICIPALITY_CHANGES, "gammel_kode;ny_kode\n");

    ReferenceIntake intake = files.reader().read();

    assertThat(intake.findings()).isEmpty();
    assertThat(intake.set().titleLinks()).isEmpty();
    assertThat(intake.set().tradeLinks()).isEmpty();
  }

  private Finding refusal() {
    return catchThrowableOfType(UnusableSource.class, () -> files.reader().read()).finding();
  }

  /** A title catalogue with so many rows that are right, and then so many that are wrong. */
  private static String titles(int right, int wrong) {
    StringBuilder text = new StringBuilder("styrk98_kode;tittel\n");
    for (int i = 0; i < right; i++) {
      text.append(1000000 + i).append(";TITTEL\n");
    }
    return text.append("x;TITTEL\n".repeat(wrong)).toString();
  }

  private static TitleLink titleLink(
      String title, String occupation, LinkStatus status, String weight, long line) {
    return new TitleLink(
        new TitleCode(title),
        occupation == null ? null : new UnoId(occupation),
        status,
        weight == null ? null : new BigDecimal(weight),
        Review.NONE,
        "",
        line);
  }

  private static Lines lines(String source, String column, long... lines) {
    return new Lines(source, column, lines.length, LongStream.of(lines).boxed().toList());
  }
}
