package no.utdanning.registersync.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.utdanning.registersync.counting.EmploymentCells;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.finding.RecordedFinding;
import no.utdanning.registersync.register.Municipalities;
import no.utdanning.registersync.register.Municipality;
import no.utdanning.registersync.register.Period;
import no.utdanning.registersync.register.WorkplaceRegister;
import no.utdanning.registersync.source.Inbox;
import no.utdanning.registersync.source.SourceSettings;
import no.utdanning.registersync.source.UnusableSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files full of persons: none of them comes out of the intake, whatever is wrong with a row. */
class PersonalDataTest {
  private static final String IDENT = "01017012345";
  private static final String NAME = "Kandidatnavn";
  private static final Period OCTOBER = Period.of("2026-10");
  private static final LocalDate NIGHT = LocalDate.of(2026, 11, 12);

  private static final String EMPLOYMENTS =
      "arbeidsforholdId;arbeidstaker.ident;arbeidstaker.navn;type.kode;arbeidssted.type;"
          + "arbeidssted.ident;yrke.kode;avtaltStillingsprosent;ansettelsesperiode.startdato;"
          + "ansettelsesperiode.sluttdato;arbeidssted.kommunenummer\n";

  @TempDir Path folder;
  private Inbox inbox;
  private final Municipalities municipalities =
      new Municipalities(List.of(new Municipality(301, "Oslo", "Oslo")), List.of());
  private final WorkplaceRegister workplaces = new WorkplaceRegister();

  @BeforeEach
  void inbox() {
    inbox = new Inbox(folder);
    workplaces.add(910000004, "OSLO AVD", 0, 301, -1, null);
  }

  @Test
  void nothingOfAPersonComesOutOfAnExtract() throws Exception {
    SourceSettings settings =
        inbox.put(
            "aa.csv",
            EMPLOYMENTS
                + employment("1", "Underenhet;910000004;2221141;50;2020-01-01;;0301")
                + employment("2", "Person;" + IDENT + ";2221141;50;2020-01-01;;" + IDENT)
                + employment("3", "Underenhet;" + IDENT + ";2221141;50;2020-01-01;;0301")
                + employment("4", "Underenhet;910000004;" + IDENT + ";50;2020-01-01;;0301")
                + employment("5", "Underenhet;910000004;2221141;" + IDENT + ";2020-01-01;;0301")
                + employment("6", "Underenhet;910000004;2221141;50;" + IDENT + ";;0301")
                + employment("7", "Underenhet;910000004;2221141;50;2020-01-01;" + NAME + ";0301")
                + employment("8", NAME + ";910000004;2221141;50;2020-01-01;;0301")
                + employment("9", "Underenhet;910000004;2221141;50;2020-01-01;;" + NAME)
                + employment(IDENT, "Underenhet;910000004;2221141;50;2020-01-01;;")
                + employment(IDENT, "Underenhet;910000004;2221141;50;2020-01-01;;")
                + employment("10", "Underenhet;910000012;2221141;50;2020-01-01;;" + NAME)
                + employment("11", "Underenhet;910000004;2221141;50;2020-01-01;;0301;" + IDENT)
                + IDENT
                + ";"
                + NAME
                + "\n");

    EmploymentIntake intake = readEmployments(settings);

    assertThat(intake.receipt().tally().read()).isEqualTo(14);
    assertThat(intake.receipt().tally().counted()).isEqualTo(5);
    assertThat(intake.data().cells().workplace(0)).isEqualTo(EmploymentCells.HOUSEHOLD);
    assertNothingOfAPersonIn(
        intake.toString(),
        intake.receipt().toString(),
        intake.data().workplaces().list().toString(),
        recorded(intake.findings()));
  }

  @Test
  void nothingOfAPersonComesOutOfAFeed() throws Exception {
    String header =
        "navn;fodselsnummer;type;promrkode;bnr;start;slutt;bedrnavn;avbrudd_fra;kontraktsnr\n";
    String person = NAME + ";" + IDENT + ";";
    SourceSettings contracts =
        inbox.put(
            "k.csv",
            header
                + person
                + "Lærekontrakt;TREMB3;910000004;2025-08-01;2027-07-31;Hos "
                + IDENT
                + ";;1\n"
                + person
                + "Lærekontrakt;TREMB3;910000012;2025-08-01;2027-07-31;;;"
                + IDENT
                + "\n"
                + person
                + "Lærekontrakt;TREMB3;910000012;2025-08-01;2027-07-31;;;"
                + IDENT
                + "\n"
                + person
                + "Lærekontrakt;"
                + IDENT
                + ";910000004;2025-08-01;2027-07-31;;;\n"
                + person
                + "Lærekontrakt;TREMB3;"
                + IDENT
                + ";2025-08-01;2027-07-31;;;\n"
                + person
                + "Lærekontrakt;TREMB3;910000004;"
                + NAME
                + ";2027-07-31;;;\n"
                + person
                + "Lærekontrakt;TREMB3;910000004;2025-08-01\n");
    SourceSettings approvals =
        inbox.put(
            "g.csv",
            "orgnr;programomradekode;orgnr_opplaringskontor;navn_opplaringskontor\n"
                + "910000004;TREMB3;"
                + IDENT
                + ";"
                + NAME
                + "\n");

    VigoIntake intake = readVigo(contracts, approvals);

    assertThat(intake.receipts().get(0).tally().counted()).isEqualTo(2);
    assertThat(intake.receipts().get(1).tally().counted()).isEqualTo(1);
    assertNothingOfAPersonIn(
        intake.toString(),
        intake.data().toString(),
        intake.data().workplaces().list().toString(),
        recorded(intake.findings()));
  }

  @Test
  void nothingOfAPersonComesOutOfAFileThatIsRefused() {
    List<SourceSettings> refused =
        List.of(
            // no header: the first row is a person's
            inbox.put("a.csv", "1;" + IDENT + ";" + NAME + ";x\n"),
            // another delimiter
            inbox.put("b.csv", "1," + IDENT + "," + NAME + "\n"),
            // an identity number among the names of the columns
            inbox.put("c.csv", "arbeidsforholdId;" + IDENT + "\n"),
            // quotes and bytes that break off in a person's column
            inbox.put("d.csv", EMPLOYMENTS + "1;\"" + IDENT + ";" + NAME + "\n"),
            inbox.put("e.csv", EMPLOYMENTS + "1;\"" + IDENT + "\"" + NAME + ";x\n"),
            inbox.put(
                "f.csv",
                (EMPLOYMENTS + "1;" + IDENT + ";" + NAME + "æ\n")
                    .getBytes(StandardCharsets.ISO_8859_1)));

    for (SourceSettings settings : refused) {
      UnusableSource unusable =
          catchThrowableOfType(UnusableSource.class, () -> readEmployments(settings));

      List<String> said = new ArrayList<>();
      said.add(RecordedFinding.of(unusable.finding()).toString());
      for (Throwable cause = unusable; cause != null; cause = cause.getCause()) {
        said.add(cause.toString());
      }
      assertNothingOfAPersonIn(said.toArray(String[]::new));
    }
  }

  private static String employment(String id, String fromWorkplaceOn) {
    return id + ";" + IDENT + ";" + NAME + ";ordinaertArbeidsforhold;" + fromWorkplaceOn + "\n";
  }

  private EmploymentIntake readEmployments(SourceSettings settings) throws UnusableSource {
    return new EmploymentReader(municipalities, workplaces, Set.of("ordinaertArbeidsforhold"))
        .read(settings, OCTOBER);
  }

  private VigoIntake readVigo(SourceSettings contracts, SourceSettings approvals)
      throws UnusableSource {
    return new VigoReader(municipalities, () -> workplaces, Set.of("Lærekontrakt"))
        .read(contracts, approvals, 3, NIGHT);
  }

  private static String recorded(List<? extends Finding> found) {
    return found.stream().map(RecordedFinding::of).toList().toString();
  }

  private static void assertNothingOfAPersonIn(String... texts) {
    for (String text : texts) {
      assertThat(text).doesNotContain(IDENT).doesNotContain(NAME);
    }
  }
}
