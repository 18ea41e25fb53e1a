package no.utdanning.registersync.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import no.utdanning.registersync.counting.SmallCells;
import no.utdanning.registersync.edition.FreshnessSettings;
import no.utdanning.registersync.edition.GateSettings;
import no.utdanning.registersync.edition.KeepSettings;
import no.utdanning.registersync.linking.ReviewSettings;
import no.utdanning.registersync.source.SourceKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsLoaderTest {
  private static final String SOURCES =
      """
      register-sync:
        sources:
          occupations: {location: o.csv}
          titles: {location: t.csv}
          title-links: {location: tl.csv}
          trade-links: {location: tr.csv}
          municipalities: {location: m.csv}
          workplaces: {location: w.csv}
          aa-register: {location: "a-{period}.csv"}
          vigo-contracts: {location: "c-{county}.csv"}
          vigo-approvals: {location: "g-{county}.csv"}
      """;

  /** The next line that a test adds stands here. */
  private static final int NEXT = 12;

  @TempDir Path directory;

  @Test
  void whatIsNotGivenIsAsTheContractSays() {
    Settings settings = load(SOURCES);

    assertThat(settings.home()).isEqualTo(Path.of("var").toAbsolutePath());
    assertThat(settings.zone()).isEqualTo(ZoneId.of("Europe/Oslo"));
    assertThat(settings.counties()).isEmpty();
    assertThat(settings.employment().types())
        .containsExactly(
            "ordinaertArbeidsforhold", "maritimtArbeidsforhold", "forenkletOppgjoersordning");
    assertThat(settings.vigo().contractTypes())
        .containsExactly("Lærekontrakt", "Opplæringskontrakt");
    assertThat(settings.smallCells()).isEqualTo(new SmallCells(5, 2, "try-out"));
    assertThat(settings.gate())
        .isEqualTo(
            new GateSettings(
                new BigDecimal("0.01"),
                10,
                new BigDecimal("0.10"),
                new BigDecimal("0.25"),
                new BigDecimal("0.10"),
                new BigDecimal("0.5"),
                50,
                new BigDecimal("0.05")));
    assertThat(settings.keep()).isEqualTo(new KeepSettings(10, 3, 400));
    assertThat(settings.review()).isEqualTo(new ReviewSettings(5));
    assertThat(settings.freshness())
        .isEqualTo(new FreshnessSettings(36, 26, 13, LocalTime.of(6, 0), 24));
    assertThat(settings.database().url())
        .isEqualTo("jdbc:h2:file:" + Path.of("var/db/register-sync").toAbsolutePath());
    assertThat(settings.database().pool().properties()).isEmpty();
    assertThat(settings.logLevels()).isEmpty();
    assertThat(settings.getSource(SourceKey.TITLES).delimiter()).isEqualTo(";");
    assertThat(settings.findSource(SourceKey.MUNICIPALITY_CHANGES)).isEmpty();
  }

  @Test
  void takesWhatIsGiven() {
    Settings settings =
        load(
            SOURCES
                + """
                    municipality-changes: {location: mc.csv, delimiter: tab}
                  home: work/../data
                  zone: UTC
                  counties: ["46", "03", "03"]
                  employment: {types: [a, b]}
                  vigo: {contract-types: lære}
                  small-cells: {below: 0, shown-as: 3, key: 0123}
                  gate: {max-rejected-share: 0.10, small-county: 050}
                  freshness: {employment-hour: 13:30}
                spring.datasource:
                  url: jdbc:postgresql://localhost/x
                  username: rs
                  password: p
                  hikari: {maximum-pool-size: 3}
                logging.level: {root: off, org.flywaydb: debug}
                """);

    assertThat(settings.getSource(SourceKey.MUNICIPALITY_CHANGES).delimiter()).isEqualTo("\t");
    assertThat(settings.home()).isEqualTo(Path.of("data").toAbsolutePath());
    assertThat(settings.zone()).isEqualTo(ZoneId.of("UTC"));
    assertThat(settings.counties()).containsExactly("03", "46");
    assertThat(settings.employment().types()).containsExactly("a", "b");
    assertThat(settings.vigo().contractTypes()).containsExactly("lære");
    assertThat(settings.smallCells()).isEqualTo(new SmallCells(0, 3, "0123"));
    assertThat(settings.gate().maxRejectedShare()).isEqualTo("0.10");
    assertThat(settings.gate().smallCounty()).isEqualTo(50);
    assertThat(settings.freshness().employmentHour()).isEqualTo("13:30");
    assertThat(settings.database().username()).isEqualTo("rs");
    assertThat(settings.database().password()).isEqualTo("p");
    assertThat(settings.database().pool().properties()).isEqualTo(Map.of("maximumPoolSize", "3"));
    assertThat(settings.logLevels()).isEqualTo(Map.of("root", "OFF", "org.flywaydb", "DEBUG"));
  }

  @Test
  void mapsColumnsHoweverTheirDottedNamesAreWritten() {
    Settings settings =
        load(
            SOURCES
                .replace(
                    "{location: w.csv}",
                    "{location: w.csv, delimiter: \"\\\\t\", columns: {overordnetEnhet: PARENT}}")
                .replace(
                    "\"a-{period}.csv\"}",
                    "\"a-{period}.csv\", columns: {yrke.kode: STYRK, type: {kode: TYPE}, \"[arbeidssted.ident]\": ORG}}"));

    assertThat(settings.getSource(SourceKey.WORKPLACES).delimiter()).isEqualTo("\t");
    assertThat(settings.getSource(SourceKey.WORKPLACES).columns())
        .isEqualTo(Map.of("overordnetEnhet", "PARENT"));
    assertThat(settings.getSource(SourceKey.AA_REGISTER).columns())
        .isEqualTo(Map.of("yrke.kode", "STYRK", "type.kode", "TYPE", "arbeidssted.ident", "ORG"));
  }

  @Test
  void whoMapsAWholeExtractMapsWhatIsNeverReadToo() {
    Settings settings =
        load(
            SOURCES.replace(
                "\"a-{period}.csv\"}",
                "\"a-{period}.csv\", columns: {arbeidstaker.ident: FNR, yrke.kode: STYRK}}"));

    assertThat(settings.getSource(SourceKey.AA_REGISTER).columns())
        .containsEntry("yrke.kode", "STYRK");
  }

  @Test
  void theEnvironmentGoesBeforeTheFile() {
    Settings settings =
        load(
            SOURCES + "  home: from-file\n  small-cells: {key: \"${SOME_KEY:none}\"}\n",
            Map.of(
                "REGISTER_SYNC_HOME", "/from/environment",
                "REGISTER_SYNC_COUNTIES", "03,46",
                "REGISTER_SYNC_GATE_MAX_REJECTED_SHARE", "0.5",
                "REGISTERSYNC_GATE_SMALLCOUNTY", "7",
                "REGISTER_SYNC_SOURCES_TITLE_LINKS_LOCATION", "elsewhere.csv",
                "SPRING_DATASOURCE_PASSWORD", "from-environment",
                "SPRING_DATASOURCE_URL", "jdbc:h2:file:/x",
                "SOME_KEY", "secret"));

    assertThat(settings.home()).isEqualTo(Path.of("/from/environment"));
    assertThat(settings.counties()).containsExactly("03", "46");
    assertThat(settings.gate().maxRejectedShare()).isEqualTo("0.5");
    assertThat(settings.gate().smallCounty()).isEqualTo(7);
    assertThat(settings.getSource(SourceKey.TITLE_LINKS).location()).isEqualTo("elsewhere.csv");
    assertThat(settings.smallCells().key()).isEqualTo("secret");
    assertThat(settings.database().password()).isEqualTo("from-environment");
  }

  @Test
  void theEnvironmentMapsColumnsToo() {
    Settings settings =
        load(
            SOURCES.replace(
                "\"a-{period}.csv\"}",
                "\"a-{period}.csv\", columns: {yrke.kode: A, type.kode: TYPE}}"),
            Map.of(
                "REGISTER_SYNC_SOURCES_AA_REGISTER_COLUMNS_YRKE_KODE", "STYRK",
                "REGISTER_SYNC_SOURCES_AA_REGISTER_COLUMNS_ARBEIDSFORHOLDID", "ID",
                "REGISTER_SYNC_SOURCES_OCCUPATIONS_COLUMNS_UNO_ID", "yrke"));

    assertThat(settings.getSource(SourceKey.AA_REGISTER).columns())
        .isEqualTo(Map.of("yrke.kode", "STYRK", "type.kode", "TYPE", "arbeidsforholdId", "ID"));
    assertThat(settings.getSource(SourceKey.OCCUPATIONS).columns())
        .isEqualTo(Map.of("uno_id", "yrke"));
  }

  @Test
  void secretsAreNotInTheSettingsText() {
    Settings settings =
        load(
            SOURCES
                + "  small-cells: {key: very-secret}\n"
                + "spring.datasource: {url: \"jdbc:postgresql://h/d?password=very-secret\", password: very-secret}\n");

    assertThat(settings.toString()).doesNotContain("very-secret");
  }

  @Test
  void namesAMisspeltSettingAtAnyDepth() {
    assertFault(
        "  hme: ./var\n",
        "register-sync.hme is unknown; register-sync has alarms, counties, employment, freshness,"
            + " gate, home, keep, lease-seconds, metrics, review, schedule, sftp, small-cells,"
            + " sources, transfer, vigo, zone");
    assertFault(
        "  keep:\n    edtions: 3\n",
        NEXT + 1,
        "register-sync.keep.edtions is unknown; register-sync.keep has editions, periods, runs");
    assertFault(
        "  keep: {Editions: 3}\n",
        "register-sync.keep.Editions is unknown; register-sync.keep has editions, periods, runs");
    assertFault(
        "    municipality-changes: {location: x, delimeter: \",\"}\n",
        "register-sync.sources.municipality-changes.delimeter is unknown;"
            + " register-sync.sources.municipality-changes has columns, delimiter, format, headers,"
            + " location, query, sftp, token, transfer");
    assertFault(
        "    municipality-changes: {location: x, columns: {gammelkode: a}}\n",
        "register-sync.sources.municipality-changes.columns.gammelkode is unknown;"
            + " municipality-changes has gammel_kode, ny_kode");
    assertFault(
        "    orgnrs: {location: x, delimiter: \",\"}\n",
        "register-sync.sources.orgnrs is unknown; register-sync.sources has aa-register,"
            + " counties, decisions, feedback, municipalities, municipality-changes, occupations,"
            + " title-links, titles, trade-links, vigo-approvals, vigo-contracts, workplaces");
    assertFault(
        "server: {port: 80}\n", "server is unknown; the file has logging, register-sync, spring");
    assertFault("spring.jpa: {a: 80}\n", "spring.jpa is unknown; spring has datasource");
    assertFault(
        "spring.datasource.hikari: {pool-size: 80}\n",
        "spring.datasource.hikari.pool-size is unknown; spring.datasource.hikari has"
            + " connection-timeout, idle-timeout, keepalive-time, leak-detection-threshold,"
            + " max-lifetime, maximum-pool-size, minimum-idle, validation-timeout");
    assertFault("logging.file: x.log\n", "logging.file is unknown; logging has level");
  }

  @Test
  void namesAMalformedSettingAndWhatIsAllowed() {
    assertFault(
        "  gate: {min-own-county: 1.5}\n",
        "register-sync.gate.min-own-county must be a decimal from 0 to 1, not \"1.5\"");
    assertFault(
        "  gate: {max-rejected-share: 1 %}\n",
        "register-sync.gate.max-rejected-share must be a decimal such as 0.25, not \"1 %\"");
    assertFault(
        "  gate: {small-county: ten}\n",
        "register-sync.gate.small-county must be a whole number, not \"ten\"");
    assertFault(
        "  gate: {max-county-change: -0.1}\n",
        "register-sync.gate.max-county-change must be a decimal, 0 or more, not \"-0.1\"");
    assertFault(
        "  small-cells: {below: -1}\n",
        "register-sync.small-cells.below must be a whole number, 0 or more, not \"-1\"");
    assertFault(
        "  zone: Europe/Olso\n",
        "register-sync.zone must be a time zone such as Europe/Oslo, not \"Europe/Olso\"");
    assertFault("  home:\n", "register-sync.home is empty; it must be a path");
    assertFault("  home: [a]\n", "register-sync.home must be one value");
    assertFault("  keep: 3\n", "register-sync.keep must be a section with editions, periods, runs");
    assertFault(
        "  employment: {types: []}\n",
        "register-sync.employment.types must be a list of one or more types of employment, not"
            + " \"\"");
    assertFault(
        "  employment: {types: {a: b}}\n",
        "register-sync.employment.types must be a list of values");
    assertFault(
        "  freshness: {employment-hour: noon}\n",
        "register-sync.freshness.employment-hour must be an hour such as \"06:00\", not \"noon\"");
    assertFault(
        "  freshness: {employment-day: 31}\n",
        "register-sync.freshness.employment-day must be a day that every month has, 1 to 28, not"
            + " \"31\"");
    assertFault(
        "  keep: {editions: 0}\n",
        "register-sync.keep.editions must be a whole number, 1 or more, not \"0\"");
    assertFault(
        "  review: {stale-after-years: 0}\n",
        "register-sync.review.stale-after-years must be a whole number of years, 1 or more, not"
            + " \"0\"");
    assertFault(
        "logging.level: {root: LOUD}\n",
        "logging.level.root must be one of TRACE, DEBUG, INFO, WARN, ERROR, OFF, not \"LOUD\"");
    assertFault(
        "spring.datasource.hikari: {idle-timeout: 3s}\n",
        "spring.datasource.hikari.idle-timeout must be a whole number, not \"3s\"");
    assertFault(
        "spring.datasource.hikari: {maximum-pool-size: 1}\n",
        "spring.datasource.hikari.maximum-pool-size must be at least 2, not \"1\"");
    assertFault(
        "spring.datasource.hikari: {connection-timeout: 100}\n",
        "spring.datasource.hikari.connection-timeout must be what the pool takes"
            + " (connectionTimeout cannot be less than 250ms), not \"100\"");
  }

  @Test
  void countiesAreQuotedSinceYamlReadsNumbers() {
    assertFault(
        "  counties: [03]\n",
        "register-sync.counties[0] must be in quotes, \"03\", or YAML reads a number");
    assertFault(
        "  counties: 3\n",
        "register-sync.counties must be in quotes, \"3\", or YAML reads a number");
    assertFault(
        "  counties: [\"3\", \"46\"]\n",
        "register-sync.counties must be counties of two digits each, in quotes, not \"3, 46\"");
  }

  @Test
  void sourcesAreWhereTheyCanBe() {
    assertFault(
        "    municipality-changes: {delimiter: \",\"}\n",
        0,
        "register-sync.sources.municipality-changes.location is missing; it must be a path, or a"
            + " file:, http(s): or sftp: URL");
    assertFault(
        "    municipality-changes: {location: \"x-{county}.csv\"}\n",
        "register-sync.sources.municipality-changes.location must have nothing in braces, not"
            + " \"x-{county}.csv\"");
    assertFault(
        "    municipality-changes: {location: x, delimiter: \";;\"}\n",
        "register-sync.sources.municipality-changes.delimiter must be one character such as"
            + " \";\", or \"tab\", not \";;\"");
    assertFaults(
        SOURCES.replace("{county}", "{fylke}").replace("{period}", "{month}"),
        ":9: register-sync.sources.aa-register.location must have nothing in braces but {period},"
            + " not \"a-{month}.csv\"",
        ":10: register-sync.sources.vigo-contracts.location must have nothing in braces but"
            + " {county}, not \"c-{fylke}.csv\"",
        ":11: register-sync.sources.vigo-approvals.location must have nothing in braces but"
            + " {county}, not \"g-{fylke}.csv\"");
    assertFaults(
        SOURCES.replace("c-{county}", "all"),
        ":10: register-sync.sources.vigo-contracts.location must have {county} in it, as each"
            + " county has a file of its own, not \"all.csv\"");
    assertThat(load(SOURCES.replace("c-{county}", "all") + "  counties: [\"03\"]\n").counties())
        .containsExactly("03");
  }

  @Test
  void saysEverythingAtOnce() {
    assertFaults(
        """
        register-sync:
          home: ${NOWHERE}/x
          gate: {max-rejected-share: -2, small-county: -1, max-link-los: 0.1}
          sources:
            titles: {location: t.csv}
        """,
        ":2: register-sync.home names ${NOWHERE}, an environment variable that is not set",
        ": register-sync.sources.occupations.location is missing; it must be a path, or a file:,"
            + " http(s): or sftp: URL",
        ": register-sync.sources.title-links.location is missing; it must be a path, or a file:,"
            + " http(s): or sftp: URL",
        ": register-sync.sources.trade-links.location is missing; it must be a path, or a file:,"
            + " http(s): or sftp: URL",
        ": register-sync.sources.municipalities.location is missing; it must be a path, or a file:,"
            + " http(s): or sftp: URL",
        ": register-sync.sources.workplaces.location is missing; it must be a path, or a file:,"
            + " http(s): or sftp: URL",
        ": register-sync.sources.aa-register.location is missing; it must be a path, or a file:,"
            + " http(s): or sftp: URL",
        ": register-sync.sources.vigo-contracts.location is missing; it must be a path, or a file:,"
            + " http(s): or sftp: URL",
        ": register-sync.sources.vigo-approvals.location is missing; it must be a path, or a file:,"
            + " http(s): or sftp: URL",
        ":3: register-sync.gate.max-rejected-share must be a decimal, 0 or more, not \"-2\"",
        ":3: register-sync.gate.small-county must be a whole number, 0 or more, not \"-1\"",
        ":3: register-sync.gate.max-link-los is unknown; register-sync.gate has"
            + " max-county-change, max-link-loss, max-national-change, max-rejected-share,"
            + " max-title-shift, min-own-county, min-rejected-rows, small-county");
  }

  @Test
  void aFaultNeverShowsASecret() {
    assertFault(
        "  small-cells: {key: \"${A_KEY}\"}\n",
        "register-sync.small-cells.key names ${A_KEY}, an environment variable that is not set");
    assertFault(
        "  small-cells: {key: \"  \"}\n",
        "register-sync.small-cells.key is empty; it must be a text");
    assertFault(
        "spring.datasource: {url: \"jdbc:oracle:thin:scott/tiger@host\"}\n",
        "spring.datasource.url must begin with jdbc:h2:file: or jdbc:postgresql:, not"
            + " \"jdbc:oracle:…\"");
    assertFault(
        "    municipality-changes: {location: \"sftp://u:tiger@host/{x}\"}\n",
        "register-sync.sources.municipality-changes.location must have nothing in braces, not"
            + " \"sftp://***@host/{x}\"");
    assertFault(
        "  alarms: {ping: {nightly-url: \"https://hc.example/secret/\"}}\n",
        "register-sync.alarms.ping.nightly-url must end without / and have no ? in it, not"
            + " \"https:…\"");
  }

  @Test
  void saysWhenTheFaultIsInTheEnvironment() {
    SettingsException refused =
        catchThrowableOfType(
            SettingsException.class,
            () -> load(SOURCES, Map.of("REGISTER_SYNC_KEEP_RUNS", "many")));

    assertThat(refused.faults())
        .containsExactly(
            "environment variable REGISTER_SYNC_KEEP_RUNS: register-sync.keep.runs must be a whole"
                + " number, not \"many\"");
  }

  @Test
  void saysWhatIsWrongWithTheFileItself() throws IOException {
    assertFaults(
        "register-sync:\n  home: a\n  home: b\n", ":3: this is not YAML: found duplicate key home");
    assertFaults(
        "register-sync:\n  small-cells: {key: secret\n",
        ":3: this is not YAML: expected ',' or '}', but got <stream end>");
    assertFaults("a: b\n---\nc: d\n", ": must be one YAML document, without ---, not 2");
    Path latin1 = directory.resolve("application.yml");
    Files.write(latin1, "x: Lærekontrakt".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(faultsOf(latin1)).containsExactly(latin1 + ": the settings file is not UTF-8");
    Path missing = directory.resolve("missing.yml");
    assertThat(faultsOf(missing)).containsExactly(missing + ": there is no such settings file");
    assertThat(faultsOf(directory)).hasSize(1);
    assertThat(faultsOf(directory).get(0))
        .startsWith(directory + ": the settings file cannot be read");
  }

  private void assertFault(String addedLines, String fault) {
    assertFault(addedLines, NEXT, fault);
  }

  private void assertFault(String addedLines, int line, String fault) {
    assertFaults(SOURCES + addedLines, (line == 0 ? "" : ":" + line) + ": " + fault);
  }

  private void assertFaults(String yaml, String... faults) {
    SettingsException refused = catchThrowableOfType(SettingsException.class, () -> load(yaml));
    Path file = directory.resolve("application.yml");
    assertThat(refused).as(yaml).isNotNull();
    assertThat(refused.faults())
        .containsExactlyElementsOf(List.of(faults).stream().map(fault -> file + fault).toList());
  }

  private static List<String> faultsOf(Path file) {
    return catchThrowableOfType(SettingsException.class, () -> SettingsLoader.load(file, Map.of()))
        .faults();
  }

  private Settings load(String yaml) {
    return load(yaml, Map.of());
  }

  private Settings load(String yaml, Map<String, String> environment) {
    try {
      Path file = Files.writeString(directory.resolve("application.yml"), yaml);
      return SettingsLoader.load(file, environment);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
