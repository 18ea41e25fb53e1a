package no.utdanning.registersync.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.finding.SourceFindings.FileRefused;
import no.utdanning.registersync.finding.Where;
import no.utdanning.registersync.source.Inbox;
import no.utdanning.registersync.source.Source;
import no.utdanning.registersync.source.SourceKey;
import no.utdanning.registersync.source.SourceSettings;
import no.utdanning.registersync.source.UnusableSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableTest {
  private static final SourceColumns COLUMNS =
      SourceColumns.filled("kode", "tittel").present("slutt").optional("merknad");

  @TempDir Path folder;
  private Inbox inbox;

  @BeforeEach
  void inbox() {
    inbox = new Inbox(folder);
  }

  @Test
  void findsColumnsByNameInAnyOrderAndIgnoresOthers() throws Exception {
    List<String> rows =
        rows(
            """
            slutt;ukjent;tittel;;kode;ukjent;
            2026;x;Lærer;y;0012;z;
            """);

    assertThat(rows).containsExactly("2: 0012|Lærer|2026|");
  }

  @Test
  void findsColumnsThatTheFileCallsSomethingElse() throws Exception {
    SourceSettings settings =
        Inbox.renamed(
            inbox.put("t.csv", "STYRK;kode;tittel;slutt\n1;2;Lærer;\n"), Map.of("kode", "STYRK"));

    assertThat(rows(settings)).containsExactly("2: 1|Lærer||");
  }

  @Test
  void keepsValuesAsTheyStand() throws Exception {
    List<String> rows =
        rows(
            """
            kode;tittel;slutt;merknad
             001 ;"Lærer; ""adjunkt""\";;'x'
            "";5" rør;""; "y"
            """);

    assertThat(rows).containsExactly("2:  001 |Lærer; \"adjunkt\"||'x'", "3: |5\" rør|| \"y\"");
  }

  @Test
  void readsTheDelimiterOfTheSettings() throws Exception {
    SourceSettings lines = inbox.put("t.csv", "kode\ttittel\tslutt\n1\ta;b,c\t\n");

    assertThat(rows(new SourceSettings(lines.location(), "\t", null)))
        .containsExactly("2: 1|a;b,c||");
  }

  @Test
  void readsByteOrderMarkCrlfAndGzip() throws Exception {
    String text = "\uFEFFkode;tittel;slutt\r\n1;Lærer;\r\n\r\n2;Rektor;\r\n";

    assertThat(rows(text)).containsExactly("2: 1|Lærer||", "4: 2|Rektor||");
    assertThat(rows(inbox.put("t.csv.gz", Inbox.gzip(text))))
        .containsExactly("2: 1|Lærer||", "4: 2|Rektor||");
    assertThat(rows("\uFEFF\"kode\";tittel;slutt\n1;Lærer;\n")).containsExactly("2: 1|Lærer||");
  }

  @Test
  void knowsTheFirstLineOfEachRow() throws Exception {
    List<String> rows =
        rows(
            """

            kode;tittel;slutt

            1;"to
            linjer";
            2;Lærer;


            3;"
            fire

            linjer";"og

            tre"
            4;"en";""");

    assertThat(rows)
        .containsExactly(
            "4: 1|to\nlinjer||", "6: 2|Lærer||", "9: 3|\nfire\n\nlinjer|og\n\ntre|", "15: 4|en||");
  }

  @Test
  void knowsTheFirstLineOfEachRowWithCrlfInTheQuotes() throws Exception {
    assertThat(rows("kode;tittel;slutt\r\n1;\"a\r\n\r\nb\";\r\n2;\"c\rd\";\r\n3;e;\r\n"))
        .containsExactly("2: 1|a\r\n\r\nb||", "5: 2|c\rd||", "7: 3|e||");
  }

  @Test
  void readsAnEmptyLastFieldWithoutALineEnd() throws Exception {
    assertThat(rows("kode;tittel;slutt\n1;Lærer;")).containsExactly("2: 1|Lærer||");
  }

  @Test
  void tellsRowsOfAnotherWidthAndGoesOn() throws Exception {
    List<String> rows =
        rows(
            """
            kode;tittel;slutt
            1;a
            2;b;
            3;c;;
            4;d;
            \s
            """);

    assertThat(rows)
        .containsExactly("2: malformed", "3: 2|b||", "4: malformed", "5: 4|d||", "6: malformed");
  }

  @Test
  void refusesAFileWithoutItsRequiredColumnsNamingThoseThatAreThere() {
    assertThat(refusal("kode;slutt;Tittel\n1;;x\n"))
        .isEqualTo(refused(1, "The file lacks the column tittel; it has kode, slutt, Tittel"));
    assertThat(refusal("\n\nslutt;12345678901;merknad\n"))
        .isEqualTo(
            refused(
                3, "The file lacks the columns kode, tittel; it has slutt, ***********, merknad"));
  }

  @Test
  void namesAMissingColumnAsTheFileShouldCallIt() {
    SourceSettings settings =
        Inbox.renamed(inbox.put("t.csv", "kode;tittel;slutt\n"), Map.of("kode", "STYRK"));

    assertThat(refusal(settings))
        .isEqualTo(refused(1, "The file lacks the column STYRK; it has kode, tittel, slutt"));
  }

  @Test
  void namesNoMoreOfAWideHeaderThanHelps() {
    String many =
        IntStream.rangeClosed(1, 45).mapToObj(i -> "c" + i).collect(Collectors.joining(";"));
    String shown =
        IntStream.rangeClosed(1, 39).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));

    assertThat(refusal("x".repeat(100) + ";" + many + "\n"))
        .isEqualTo(
            refused(
                1,
                "The file lacks the columns kode, tittel, slutt; it has "
                    + "x".repeat(60)
                    + ", "
                    + shown
                    + " and 6 more"));
  }

  @Test
  void showsNothingOfTheFirstRowOfPersonsWithoutAHeader() {
    Source contracts =
        Source.ofCounty(
            SourceKey.VIGO_CONTRACTS, inbox.put("k.csv", "Ola;Hansen;01017012345\n"), 3);

    assertThat(refusal(contracts, ContractFormat.COLUMNS))
        .isEqualTo(
            new FileRefused(
                Where.at("vigo-contracts 03", 1),
                "The file lacks the columns type, promrkode, bnr, start, slutt;"
                    + " none of the 3 fields of its first row is a column that is read"));
  }

  @Test
  void refusesAColumnThatIsReadAndStandsTwice() {
    assertThat(refusal("kode;tittel;slutt;kode\n"))
        .isEqualTo(
            new FileRefused(
                Where.at("titles", 1, "kode"), "The column kode stands 2 times in the header row"));
    assertThat(refusal("kode;merknad;tittel;slutt;merknad;merknad\n"))
        .isEqualTo(
            new FileRefused(
                Where.at("titles", 1, "merknad"),
                "The column merknad stands 3 times in the header row"));
  }

  @Test
  void refusesAFileWithoutAHeaderRow() {
    FileRefused empty =
        new FileRefused(Where.in("titles"), "The file is empty: it has not even a header row");

    assertThat(refusal("\n\r\n\n")).isEqualTo(empty);
    assertThat(refusal("\uFEFF")).isEqualTo(empty);
    assertThat(refusal(inbox.put("t.csv.gz", Inbox.gzip("")))).isEqualTo(empty);
  }

  @Test
  void refusesAQuoteThatIsNeverClosedNamingItsLine() {
    assertThat(refusal("kode;tittel;slutt\n1;a;\n\n2;\"b;\n3;c;\n"))
        .isEqualTo(refused(4, "The quote that is opened on line 4 is never closed"));
    assertThat(refusal("kode;tittel;slutt\n1;\"a\nb\";\"c\n2;d;\n"))
        .isEqualTo(refused(3, "The quote that is opened on line 3 is never closed"));
    assertThat(refusal("kode;\"tittel;slutt\n1;a;\n"))
        .isEqualTo(refused(1, "The quote that is opened on line 1 is never closed"));
  }

  @Test
  void namesTheLineOfAnUnclosedQuoteInAnyLanguage() {
    Locale usual = Locale.getDefault();
    String rows = "1;a;\n".repeat(12_345);
    for (String language : List.of("nb-NO", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "de-CH")) {
      Locale.setDefault(Locale.forLanguageTag(language));
      try {
        assertThat(refusal("kode;tittel;slutt\n" + rows + "2;\"b;\n"))
            .isEqualTo(refused(12_347, "The quote that is opened on line 12347 is never closed"));
      } finally {
        Locale.setDefault(usual);
      }
    }
  }

  @Test
  void refusesMoreThanADelimiterAfterAClosingQuoteNamingTheLine() {
    assertThat(refusal("kode;tittel;slutt\n1;a;\n2;\"b\"x;\n"))
        .isEqualTo(refused(3, "A closing quote on line 3 is followed by more than a delimiter"));
    assertThat(refusal("kode;tittel;slutt\n1;\"a;\n2;b;\n3;\"c\";\n"))
        .isEqualTo(
            refused(
                4,
                "A closing quote on line 4 is followed by more than a delimiter,"
                    + " in the row that begins on line 2"));
  }

  @Test
  void refusesBytesThatAreNotUtf8NamingTheLine() {
    byte[] latin1 =
        "kode;tittel;slutt\n1;Rektor;\n2;Lærer;\n".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(refusal(inbox.put("t.csv", latin1)))
        .isEqualTo(refused(3, "Line 3 holds bytes that are not UTF-8"));
  }

  @Test
  void refusesGzipThatIsCutOff() {
    byte[] packed = Inbox.gzip("kode;tittel;slutt\n" + "1;a;\n".repeat(10_000));

    assertThat(refusal(inbox.put("t.csv.gz", Arrays.copyOf(packed, packed.length - 9))))
        .isEqualTo(new FileRefused(Where.in("titles"), "The gzip data are damaged or cut off"));
  }

  @Test
  void aRowSaysNothingOfItsValuesByItself() throws Exception {
    Source source = titles(inbox.put("t.csv", "kode;tittel;slutt\n1;01017012345;\n"));
    try (CsvTable table = CsvTable.open(source, COLUMNS)) {
      CsvRow row = table.next();

      assertThat(String.valueOf(row)).doesNotContain("01017012345");
    }
  }

  private List<String> rows(String text) throws UnusableSource {
    return rows(inbox.put("t.csv", text));
  }

  /** Each row as its line and its values in the order of {@link #COLUMNS}. */
  private static List<String> rows(SourceSettings settings) throws UnusableSource {
    return rows(titles(settings), COLUMNS);
  }

  private static List<String> rows(Source source, SourceColumns columns) throws UnusableSource {
    List<String> rows = new ArrayList<>();
    try (CsvTable table = CsvTable.open(source, columns)) {
      for (CsvRow row = table.next(); row != null; row = table.next()) {
        rows.add(row.line() + ": " + (row.isWhole() ? values(row, table, columns) : "malformed"));
      }
    }
    return rows;
  }

  private static String values(CsvRow row, CsvTable table, SourceColumns columns) {
    return columns.all().stream()
        .map(name -> row.get(table.header().get(name)))
        .collect(Collectors.joining("|"));
  }

  private Finding refusal(String text) {
    return refusal(inbox.put("t.csv", text));
  }

  private static Finding refusal(SourceSettings settings) {
    return refusal(titles(settings), COLUMNS);
  }

  private static Finding refusal(Source source, SourceColumns columns) {
    return catchThrowableOfType(UnusableSource.class, () -> rows(source, columns)).finding();
  }

  private static Source titles(SourceSettings settings) {
    return Source.of(SourceKey.TITLES, settings);
  }

  private static FileRefused refused(long line, String reason) {
    return new FileRefused(Where.at("titles", line), reason);
  }
}
