package no.utdanning.registersync.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import no.utdanning.registersync.register.Municipalities;
import no.utdanning.registersync.register.Municipality;
import no.utdanning.registersync.register.Title;
import no.utdanning.registersync.source.Inbox;
import no.utdanning.registersync.source.SourceKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Municipalities, counties and titles as the statistics office's classification service has them.
 */
class ClassificationServiceTest {
  private static final String CODES =
      "\"code\",\"parentCode\",\"level\",\"name\",\"shortName\",\"validFrom\"\n";

  @TempDir Path folder;

  @Test
  void codesAndChangesAreReadByTheirOwnNames() throws Exception {
    ReferenceFiles files = new ReferenceFiles(new Inbox(folder));
    files
        .putForeign(
            SourceKey.COUNTIES,
            CODES + "\"03\",,1,\"Oslo\",,\n\"46\",,1,\"Vestland\",,\n\"99\",,1,\"Uoppgitt\",,\n",
            Map.of("fylkenr", "code", "fylkenavn", "name"))
        .putForeign(
            SourceKey.MUNICIPALITIES,
            CODES
                + "\"0301\",,1,\"Oslo, hovedstaden\",,\n\"4601\",,1,\"Bergen\",,\n"
                + "\"9999\",,1,\"Uoppgitt\",,\n\"1201\",,1,\"Uten fylke\",,\n",
            Map.of("kommunenr", "code", "kommunenavn", "name"))
        .putForeign(
            SourceKey.MUNICIPALITY_CHANGES,
            "oldCode,oldName,newCode,newName,changeOccurred\n1201,Bergen,4601,Bergen,2020-01-01\n",
            Map.of("gammel_kode", "oldCode", "ny_kode", "newCode"))
        .putForeign(
            SourceKey.TITLES,
            "\"code\",\"name\",\"styrk08\"\n\"2221141\",\"RADIOLOG\",\"2212\"\n",
            Map.of("styrk98_kode", "code", "tittel", "name", "styrk08_kode", "styrk08"));

    ReferenceIntake intake = files.reader().read();

    Municipalities municipalities = intake.set().municipalities();
    assertThat(municipalities.list())
        .containsExactly(
            new Municipality(301, "Oslo, hovedstaden", "Oslo"),
            new Municipality(4601, "Bergen", "Vestland"));
    assertThat(municipalities.changes()).hasSize(1);
    assertThat(intake.set().titles()).extracting(Title::styrk08).containsExactly("2212");
    assertThat(intake.receipts())
        .filteredOn(receipt -> receipt.source().equals("municipalities"))
        .allSatisfy(receipt -> assertThat(receipt.tally().rejected()).isEqualTo(2));
  }
}
