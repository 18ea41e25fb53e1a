package no.utdanning.registersync.linkfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import no.utdanning.registersync.source.Inbox;
import no.utdanning.registersync.source.SourceKey;
import no.utdanning.registersync.source.SourceSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkFileApplicationTest {
  private static final String LINKS =
      "\uFEFFstyrk98_kode;tekst;uno_id;status;vekt;kvalitetssikret_dato;kvalitetssikret_av;kommentar\r\n"
          + "2221141;RADIOLOG;y_radiolog;;;01.02.2024;A;\r\n"
          + "2221143;\"OVER;LEGE\";y_radiolog;godkjent;3;2024-02-01;A;\"to\r\nlinjer\"\r\n"
          + "\r\n"
          + "2221143;\"OVER;LEGE\";y_kirurg;godkjent;1;2024-02-01;A;\r\n"
          + "2221145;SVEISER;;uten_yrke;;;;\r\n"
          + "2221147;KIRURG;y_kirurg;;;;;";

  @TempDir private Path directory;
  private Inbox inbox = new Inbox(Path.of(""));
  private final Map<SourceKey, SourceSettings> sources = new EnumMap<>(SourceKey.class);

  @BeforeEach
  void lay() {
    inbox = new Inbox(directory);
    sources.put(
        SourceKey.OCCUPATIONS,
        inbox.put("o.csv", "uno_id;tittel\ny_radiolog;R\ny_kirurg;K\ny_sveiser;S\n"));
    sources.put(
        SourceKey.TITLES,
        inbox.put(
            "t.csv",
            "styrk98_kode;tittel\n2221141;A\n2221143;B\n2221144;C\n2221145;D\n2221147;E\n"));
    sources.put(SourceKey.TITLE_LINKS, inbox.put("links.csv", LINKS));
    sources.put(SourceKey.TRADE_LINKS, inbox.put("trades.csv", "programomradekode;uno_id\n"));
    sources.put(SourceKey.DECISIONS, inbox.at("decisions.csv"));
  }

  @Test
  void changesOnlyWhatIsSaidAndLeavesEveryOtherCharacter() throws Exception {
    apply(
        "styrk98_kode;uno_id;status;vekt;kvalitetssikret_dato;kvalitetssikret_av;kommentar\n"
            + "2221143;y_kirurg;avvist;;2026-11-20;Kari;\n"
            + "2221144;y_kirurg;godkjent;;;;\"a;b\"\n"
            + "2221141;y_radiolog;godkjent;;2024-02-01;A;\n"
            + "2221145;y_sveiser;godkjent;;2026-11-20;Kari;\n"
            + "2221147;y_radiolog;forslag;;;;\n");

    assertThat(links())
        .isEqualTo(
            LINKS
                    .replace(
                        "y_kirurg;godkjent;1;2024-02-01;A;\r\n",
                        "y_kirurg;avvist;1;2026-11-20;Kari;\r\n"
                            + "2221144;;y_kirurg;godkjent;;;;\"a;b\"\r\n")
                    .replace(
                        "SVEISER;;uten_yrke;;;;", "SVEISER;y_sveiser;godkjent;;2026-11-20;Kari;")
                + "\r\n2221147;;y_radiolog;forslag;;;;");
  }

  @Test
  void refusesAllOfAFileThatHasOneWrongRow() {
    List<String> wrong =
        List.of(
            "2221144;y_finnesikke;godkjent",
            "2221199;y_kirurg;godkjent",
            "2221144;y_kirurg;kanskje",
            "222114;y_kirurg;godkjent",
            "2221144;y_kirurg",
            "2221144;;godkjent",
            "2221147;;uten_yrke",
            "2221141;y_radiolog;avvist\n2221141;y_radiolog;godkjent");
    for (String rows : wrong) {
      assertThatThrownBy(
              () -> apply("styrk98_kode;uno_id;status\n2221144;y_radiolog;godkjent\n" + rows))
          .as(rows)
          .isInstanceOf(NotApplicable.class)
          .hasMessageEndingWith("Nothing was changed");
      assertThat(links()).isEqualTo(LINKS);
    }
  }

  @Test
  void refusesWhatIsNoLinkFileAndWhatCannotBeChanged() {
    assertThatThrownBy(() -> apply("dato;styrk98_kode;uno_id;innspill\n"))
        .hasMessageContaining("is none of decisions, title-links and trade-links");

    sources.put(SourceKey.TITLE_LINKS, inbox.at("links.csv.gz"));
    assertThatThrownBy(() -> apply("styrk98_kode;uno_id;status\n2221144;y_kirurg;\n"))
        .hasMessageContaining("links.csv.gz cannot be changed");
  }

  @Test
  void beginsTheFileOfDecisionsAndReplacesWhatWasDecided() throws Exception {
    String header = "konflikt;avgjoerelse;begrunnelse;av;dato;uno_ids\n";
    apply(header + "shared_title:2221143;akseptert;;Kari;2026-11-20;y_kirurg|y_radiolog\n");
    apply(
        header
            + "unlinked_title:2221144;ikke_vaar;;;;\n"
            + "shared_title:2221143;skal_rettes;\"nå; da\";;;y_radiolog\n");

    assertThat(Files.readString(directory.resolve("decisions.csv")))
        .isEqualTo(
            header
                + "shared_title:2221143;skal_rettes;\"nå; da\";Kari;2026-11-20;y_radiolog\n"
                + "unlinked_title:2221144;ikke_vaar;;;;\n");
    assertThatThrownBy(() -> apply(header + "no_such_kind:1;akseptert;;;;\n"))
        .isInstanceOf(NotApplicable.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void appliedTwiceItChangesNothingAndNoOtherRowIsTouched(long seed) throws Exception {
    Random random = new Random(seed);
    String end = random.nextBoolean() ? "\n" : "\r\n";
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String quoted = random.nextBoolean() ? "\"x \"\"y\"\";" + end + "z\"" : "x";
      rows.add("222114" + (random.nextBoolean() ? 1 : 3) + ";y_nr" + i + ";forslag;" + quoted);
    }
    String file =
        "styrk98_kode;uno_id;status;kommentar"
            + end
            + String.join(end, rows)
            + (random.nextBoolean() ? end : "");
    inbox.put("links.csv", file);
    StringBuilder occupations = new StringBuilder("uno_id;tittel\n");
    for (int i = 0; i < 40; i++) {
      occupations.append("y_nr").append(i).append(";X\n");
    }
    inbox.put("o.csv", occupations.toString());
    StringBuilder given = new StringBuilder("styrk98_kode;uno_id;status;kommentar\n");
    List<String> touched = new ArrayList<>();
    for (int i = 0; i < 40; i += 1 + random.nextInt(5)) {
      String key = i < rows.size() ? rows.get(i).substring(0, 7) : "2221144";
      given.append(key).append(";y_nr").append(i).append(";avvist;\n");
      touched.add(key + ";y_nr" + i + ";");
    }

    apply(given.toString());
    String once = links();
    apply(given.toString());

    assertThat(links()).isEqualTo(once);
    int at = 0;
    for (String row : rows) {
      if (touched.stream().noneMatch(row::startsWith)) {
        int place = once.indexOf(row, at);
        assertThat(place).as(row).isGreaterThanOrEqualTo(at);
        at = place;
      }
    }
    touched.forEach(key -> assertThat(once).contains(key + "avvist"));
    assertThat(once.endsWith(end)).isEqualTo(file.endsWith(end));
  }

  private void apply(String text) throws Exception {
    Path file = directory.resolve("given.csv");
    Files.writeString(file, text);
    try (LinkFileApplication application = new LinkFileApplication(sources)) {
      application.put(file);
      application.check();
      application.write();
    }
  }

  private String links() {
    try {
      return Files.readString(directory.resolve("links.csv"), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
