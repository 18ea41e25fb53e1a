package no.utdanning.registersync.intake;

import static no.utdanning.registersync.register.RowFate.COUNTED;
import static no.utdanning.registersync.register.RowFate.DUPLICATE_EMPLOYMENT;
import static no.utdanning.registersync.register.RowFate.INVALID_WORKPLACE;
import static no.utdanning.registersync.register.RowFate.MALFORMED_ROW;
import static no.utdanning.registersync.register.RowFate.MISSING_VALUE;
import static no.utdanning.registersync.register.RowFate.NOT_ACTIVE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.utdanning.registersync.counting.EmploymentCells;
import no.utdanning.registersync.register.Municipalities;
import no.utdanning.registersync.register.Municipality;
import no.utdanning.registersync.register.Period;
import no.utdanning.registersync.register.RowFate;
import no.utdanning.registersync.register.WorkplaceRegister;
import no.utdanning.registersync.source.Access;
import no.utdanning.registersync.source.Inbox;
import no.utdanning.registersync.source.SourceFormat;
import no.utdanning.registersync.source.SourceSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Aa-register's employment objects, one a line. */
class EmploymentLinesTest {
  private static final String WHOLE =
      """
      {"navArbeidsforholdId":7,"id":"A-1","type":{"kode":"ordinaertArbeidsforhold","beskrivelse":"x"},\
      "arbeidstaker":{"identer":[{"type":"FOLKEREGISTERIDENT","ident":"12345678901"}]},\
      "arbeidssted":{"type":"Underenhet","identer":[{"type":"ORGANISASJONSNUMMER","ident":"910000004"}]},\
      "opplysningspliktig":{"type":"Hovedenhet","ident":"910000012"},\
      "ansettelsesperiode":{"startdato":"2020-01-01","sluttdato":null},\
      "ansettelsesdetaljer":[\
      {"yrke":{"kode":"1111111"},"avtaltStillingsprosent":10.0,"ansettelsesform":{"kode":"fast"},\
      "rapporteringsmaaneder":{"fra":"2020-01","til":"2026-09"}},\
      {"type":"Ordinaer","yrke":{"kode":"2221141","beskrivelse":"RADIOLOG"},"antallTimerPrUke":37.5,\
      "avtaltStillingsprosent":62.5,"ansettelsesform":{"kode":"midlertidig"},\
      "rapporteringsmaaneder":{"fra":"2026-10","til":null}}]}
      """;

  @TempDir private Path folder;

  @Test
  void theDetailOfTheMonthCountsAndPersonsArePassedOver() throws Exception {
    EmploymentIntake intake = read(WHOLE);

    EmploymentCells cells = intake.data().cells();
    assertThat(cells.size()).isEqualTo(1);
    assertThat(cells.title(0)).isEqualTo(2221141);
    assertThat(cells.workplace(0)).isEqualTo(910000004);
    assertThat(cells.municipality(0)).isEqualTo(301);
    assertThat(cells.isTemporary(0)).isTrue();
    assertThat(intake.receipt().tally().byFate()).isEqualTo(Map.of(COUNTED, 1L));
    assertThat(intake.toString()).doesNotContain("12345678901");
  }

  @Test
  void anEmploymentThatWasNotReportedForTheMonthIsNotActive() throws Exception {
    assertThat(fates(WHOLE.replace("\"2026-10\",\"til\":null", "\"2026-11\",\"til\":null")))
        .isEqualTo(Map.of(NOT_ACTIVE, 1L));
    assertThat(fates(WHOLE.replace("\"fra\":\"2026-10\"", "\"fra\":\"2026-10-01\"")))
        .isEqualTo(Map.of(COUNTED, 1L));
    assertThat(fates(WHOLE.replaceFirst("\"ansettelsesdetaljer\":.*", "\"x\":1}")))
        .isEqualTo(Map.of(MISSING_VALUE, 1L));
  }

  /** Of two details for the month, the one that began last. */
  @Test
  void ofOverlappingDetailsTheLaterCounts() throws Exception {
    EmploymentIntake intake = read(WHOLE.replace("\"til\":\"2026-09\"", "\"til\":null"));

    assertThat(intake.data().cells().title(0)).isEqualTo(2221141);
  }

  @Test
  void aWorkplaceMayBeToldInTwoWaysAndMustBeOne() throws Exception {
    String identers = "\"identer\":[{\"type\":\"ORGANISASJONSNUMMER\",\"ident\":\"910000004\"}]";
    String household = WHOLE.replace("\"Underenhet\"", "\"Person\"");

    assertThat(fates(WHOLE.replace(identers, "\"ident\":\"910000004\"")))
        .isEqualTo(Map.of(COUNTED, 1L));
    assertThat(
            fates(
                WHOLE.replace(
                    "\"910000004\"}]",
                    "\"910000004\"},{\"type\":\"ORGANISASJONSNUMMER\",\"ident\":\"910000012\"}]")))
        .isEqualTo(Map.of(INVALID_WORKPLACE, 1L));
    assertThat(fates(WHOLE.replace(identers, "\"identer\":[]")))
        .isEqualTo(Map.of(MISSING_VALUE, 1L));
    EmploymentIntake intake =
        read(
            household.replace(
                identers,
                "\"identer\":[{\"type\":\"FOLKEREGISTERIDENT\",\"ident\":\"12345678901\"}]"));
    assertThat(intake.data().cells().workplace(0)).isEqualTo(EmploymentCells.HOUSEHOLD);
  }

  @Test
  void whatIsNoEmploymentIsOneRejectedRow() throws Exception {
    EmploymentIntake intake =
        read(
            "\n{\"id\":\n"
                + WHOLE
                + "\r\n  \n[]\n"
                + WHOLE.strip()
                + "x\n"
                + WHOLE.replace("[{\"yrke\"", "[7,{\"yrke\"")
                + WHOLE.strip());

    assertThat(intake.receipt().tally().byFate())
        .isEqualTo(Map.of(COUNTED, 1L, MALFORMED_ROW, 4L, DUPLICATE_EMPLOYMENT, 1L));
    assertThat(intake.findings())
        .anySatisfy(
            finding -> {
              assertThat(finding.code()).isEqualTo("malformed_row");
              assertThat(finding.where().line()).isEqualTo(2);
            });
  }

  @Test
  void theRegistersIdGoesBeforeTheEmployers() throws Exception {
    String other = WHOLE.replace("\"navArbeidsforholdId\":7", "\"navArbeidsforholdId\":8");

    assertThat(fates(WHOLE + other)).isEqualTo(Map.of(COUNTED, 2L));
    assertThat(read(WHOLE + other, Map.of("arbeidsforholdId", "id")).receipt().tally().byFate())
        .isEqualTo(Map.of(COUNTED, 1L, DUPLICATE_EMPLOYMENT, 1L));
  }

  private Map<RowFate, Long> fates(String lines) throws Exception {
    return read(lines).receipt().tally().byFate();
  }

  private EmploymentIntake read(String lines) throws Exception {
    return read(lines, Map.of());
  }

  private EmploymentIntake read(String lines, Map<String, String> columns) throws Exception {
    WorkplaceRegister workplaces = new WorkplaceRegister();
    workplaces.add(910000004, "OSLO AVD", 0, 301, -1, null);
    SourceSettings file = new Inbox(folder).put("aa.jsonl", lines);
    return new EmploymentReader(
            new Municipalities(List.of(new Municipality(301, "Oslo", "Oslo")), List.of()),
            workplaces,
            Set.of("ordinaertArbeidsforhold"))
        .read(
            new SourceSettings(
                file.location(), null, columns, SourceFormat.AAREG_JSON, Access.DEFAULTS),
            Period.of("2026-10"));
  }
}
