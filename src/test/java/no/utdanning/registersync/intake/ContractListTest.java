package no.utdanning.registersync.intake;

import static no.utdanning.registersync.register.RowFate.COUNTED;
import static no.utdanning.registersync.register.RowFate.INVALID_DATE;
import static no.utdanning.registersync.register.RowFate.INVALID_TRADE_CODE;
import static no.utdanning.registersync.register.RowFate.INVALID_WORKPLACE;
import static no.utdanning.registersync.register.RowFate.MALFORMED_ROW;
import static no.utdanning.registersync.register.RowFate.MISSING_VALUE;
import static no.utdanning.registersync.register.RowFate.NOT_ACTIVE;
import static no.utdanning.registersync.register.RowFate.NOT_APPROVED;
import static no.utdanning.registersync.register.RowFate.OTHER_TYPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.utdanning.registersync.register.Municipalities;
import no.utdanning.registersync.register.Municipality;
import no.utdanning.registersync.register.WorkplaceRegister;
import no.utdanning.registersync.source.Access;
import no.utdanning.registersync.source.Inbox;
import no.utdanning.registersync.source.SourceFormat;
import no.utdanning.registersync.source.SourceSettings;
import no.utdanning.registersync.source.UnusableSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vigo's own interface. */
class ContractListTest {
  private static final LocalDate NIGHT = LocalDate.of(2026, 11, 12);
  private static final String PERSON =
      "\"elev\":{\"navn\":\"Kari\",\"fnr\":\"12345678901\",\"bnr\":\"x\",\"adresse\":[{\"a\":1}]},";

  @TempDir private Path folder;

  @Test
  void contractsAreReadAndApprenticesPassedOver() throws Exception {
    VigoIntake intake =
        read(
            list(
                6,
                contract("Lærekontrakt", "TREMB3", "910000004", "01.08.2025", "31.07.2027"),
                contract("LÆREKONTRAKT", "TREMB3----", "910000004", "01.08.2025", "31.07.2027"),
                contract("Lærekontrakt", "TREMB", "910000004", "01.08.2025", "31.07.2027"),
                contract("Lærekontrakt", "TREMB3", "910000005", "01.08.2025", "31.07.2027"),
                contract("Lærekontrakt", "TREMB3", "910000004", "01.08.2025", "2027"),
                contract("Praksis", "TREMB3", "910000004", "01.08.2025", "31.07.2027")));

    assertThat(intake.receipts().get(0).tally().byFate())
        .isEqualTo(
            Map.of(
                COUNTED,
                2L,
                INVALID_TRADE_CODE,
                1L,
                INVALID_WORKPLACE,
                1L,
                INVALID_DATE,
                1L,
                OTHER_TYPE,
                1L));
    assertThat(intake.data().contracts()).hasSize(1);
    assertThat(intake.data().contracts().get(0).count()).isEqualTo(2);
    assertThat(intake.findings().toString()).doesNotContain("Kari", "12345678901");
  }

  /** Where a contract lacks a field that others have, the field decides nothing. */
  @Test
  void oddContractsAreRejectedAndTheRestStands() throws Exception {
    String good = contract("Lærekontrakt", "TREMB3", "910000004", "01.08.2025", "31.07.2027");
    VigoIntake intake =
        read(
            list(
                7,
                good,
                "17",
                "[{\"type\":1}]",
                "null",
                good.replace("\"TREMB3\"", "null"),
                good.replace("\"TREMB3\"", "{\"kode\":\"TREMB3\"}"),
                good.replace("\"type\"", "\"godkjentdato\":null,\"type\"")));

    assertThat(intake.receipts().get(0).tally().byFate())
        .isEqualTo(Map.of(COUNTED, 1L, MALFORMED_ROW, 4L, MISSING_VALUE, 1L, NOT_APPROVED, 1L));
    assertThat(intake.findings())
        .anySatisfy(
            finding -> {
              assertThat(finding.code()).isEqualTo("malformed_row");
              assertThat(finding.count()).isEqualTo(4);
              assertThat(finding.where().line()).isEqualTo(2);
            });
  }

  @Test
  void fieldsMayComeInAnyOrderAndUnderOtherNames() throws Exception {
    String renamed =
        contract("Lærekontrakt", "TREMB3", "910000004", "01.08.2025", "11.11.2026")
            .replace("\"promrkode\"", "\"omrade\"");
    SourceSettings settings =
        put("{\"x\":{\"antall\":7},\"kontrakter\":[" + renamed + "],\"antall\":1}");

    VigoIntake intake =
        read(
            new SourceSettings(
                settings.location(),
                null,
                Map.of("promrkode", "omrade"),
                SourceFormat.VIGO_JSON,
                Access.DEFAULTS));

    assertThat(intake.receipts().get(0).tally().byFate()).isEqualTo(Map.of(NOT_ACTIVE, 1L));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "{\"antall\":2,\"kontrakter\":[{}]}      | It has 1 contracts and should have 2 (antall)",
        "{\"antall\":-1,\"kontrakter\":[]}       | should have another number (antall)",
        "{\"kontrakter\":[]}                     | It does not say how many contracts",
        "{\"errorMessage\":\"nei\",\"antall\":0} | Vigo answers with an error: nei",
        "{\"antall\":0,\"kontrakter\":null,\"errorMessage\":\"nei\"} | Vigo answers with an error",
        "{\"antall\":1,\"kontrakter\":[{}        | It is cut off or not JSON, after 1 contracts",
        "{\"antall\":1,\"kontrakter\":[{\"ty     | It is cut off or not JSON, after 1 contracts",
        "{\"antall\":0,\"kontrakter\":{}}        | Its field kontrakter is not as Vigo's interface",
        "{\"antall\":[0],\"kontrakter\":[]}      | Its field antall is not as Vigo's interface",
        "{\"antall\":0,\"kontrakter\":[]} {}     | Something follows after the end of the list",
        "[]                                      | It is not JSON as Vigo's interface sends it",
        "type;promrkode                          | It is cut off or not JSON, from its beginning"
      })
  void whatIsNotAWholeListIsRefused(String text, String words) {
    assertThatThrownBy(() -> read(put(text)))
        .isInstanceOf(UnusableSource.class)
        .hasMessageContaining(words);
  }

  private static String list(int antall, String... contracts) {
    return "{\"errorMessage\":null,\"antall\":"
        + antall
        + ",\"kontrakter\":["
        + String.join(",", contracts)
        + "]}";
  }

  private static String contract(
      String type, String trade, String workplace, String start, String end) {
    return "{%s\"type\":\"%s\",\"promrkode\":\"%s\",\"promrnavn\":\"p\",\"bnr\":\"%s\",\"bedrnavn\":\"b\",\"start\":\"%s\",\"slutt\":\"%s\"}"
        .formatted(PERSON, type, trade, workplace, start, end);
  }

  private SourceSettings put(String text) {
    SourceSettings csv = new Inbox(folder).put("k.json", text);
    return new SourceSettings(csv.location(), null, null, SourceFormat.VIGO_JSON, Access.DEFAULTS);
  }

  private VigoIntake read(String text) throws UnusableSource {
    return read(put(text));
  }

  private VigoIntake read(SourceSettings contracts) throws UnusableSource {
    WorkplaceRegister workplaces = new WorkplaceRegister();
    workplaces.add(910000004, "OSLO AVD", 0, 301, -1, null);
    SourceSettings approvals = new Inbox(folder).put("g.csv", "orgnr;programomradekode\n");
    return new VigoReader(
            new Municipalities(List.of(new Municipality(301, "Oslo", "Oslo")), List.of()),
            () -> workplaces,
            Set.of("Lærekontrakt"))
        .read(contracts, approvals, 3, NIGHT);
  }
}
