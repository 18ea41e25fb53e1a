package no.utdanning.registersync.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.utdanning.registersync.office.Check;
import no.utdanning.registersync.platform.DatabaseSettings;
import no.utdanning.registersync.platform.EmptyPostgreSql;
import no.utdanning.registersync.platform.ExitCode;
import no.utdanning.registersync.settings.SettingsLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is fine for trying the program out, and would be missed in production. */
class CheckAnswerTest {
  private static final Path SHIPPED = Path.of("config", "application.yml");

  /** When the sample's last month is the one before. */
  private static final Clock NOVEMBER =
      Clock.fixed(Instant.parse("2026-11-15T10:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path directory;

  @Test
  void theSettingsForTryingOutAreWarnedOf() {
    Check check = check(SHIPPED, Map.of("REGISTER_SYNC_HOME", directory.toString()));

    assertThat(warnings(check))
        .containsExactly(
            "small-cells.key: the try-out key protects nothing: set REGISTER_SYNC_SMALL_CELLS_KEY"
                + " to a secret",
            "spring.datasource.url: H2 is for one machine; production has PostgreSQL",
            "alarms: nobody is told of failures: no ping, webhook or mail is set",
            "home: " + directory + " is in a folder that is emptied at times",
            "sources: the sample data, which are made up: occupations, titles, title-links,"
                + " trade-links, decisions, feedback, municipalities, municipality-changes,"
                + " workplaces, aa-register, vigo-contracts, vigo-approvals");
    assertThat(check.exitCode()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void smallNumbersThatAreNotProtectedAreWarnedOfAndNoKeyIsMissed() {
    Check check =
        check(
            SHIPPED,
            Map.of(
                "REGISTER_SYNC_HOME",
                directory.toString(),
                "REGISTER_SYNC_SMALL_CELLS_BELOW",
                "0"));

    assertThat(warnings(check))
        .contains("small-cells.below: small numbers are published as they are: protection is off")
        .noneMatch(warning -> warning.startsWith("small-cells.key"));
  }

  @Test
  void settingsForProductionAreWarnedOfNothing() throws IOException {
    DatabaseSettings postgresql = EmptyPostgreSql.create();
    Path data = Files.createSymbolicLink(directory.resolve("data"), sampleData());
    Path config = directory.resolve("application.yml");
    Files.writeString(
        config,
        Files.readString(SHIPPED).replace("location: sample-data/", "location: " + data + "/"));
    Map<String, String> environment = new HashMap<>();
    environment.put("REGISTER_SYNC_HOME", directory.toString());
    environment.put("REGISTER_SYNC_DATABASE_URL", postgresql.url());
    environment.put("REGISTER_SYNC_DATABASE_USERNAME", String.valueOf(postgresql.username()));
    environment.put("REGISTER_SYNC_DATABASE_PASSWORD", String.valueOf(postgresql.password()));
    environment.put("REGISTER_SYNC_SMALL_CELLS_KEY", "a long secret");
    environment.put("REGISTER_SYNC_ALARMS_PING_MONTHLY_URL", "https://checks.example.org/1");

    Check check = check(config, environment);

    // A test's own folder is one that is emptied at times.
    assertThat(warnings(check)).filteredOn(warning -> !warning.startsWith("home: ")).isEmpty();
    assertThat(check.exitCode()).isEqualTo(ExitCode.DONE);
  }

  /** As where everything is wrong at once, on the first day: each is told. */
  @Test
  void whatIsWrongWithTheDatabaseHidesNothingOfTheSources() {
    Map<String, String> environment = new HashMap<>();
    environment.put("REGISTER_SYNC_HOME", directory.toString());
    environment.put("REGISTER_SYNC_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/x?password=y");
    environment.put("REGISTER_SYNC_DATABASE_USERNAME", "rs");
    environment.put("SPRING_DATASOURCE_HIKARI_CONNECTION_TIMEOUT", "250");
    environment.put("REGISTER_SYNC_SOURCES_MUNICIPALITIES_LOCATION", "nowhere.csv");

    Check check = check(SHIPPED, environment);

    assertThat(check.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(line(check, "database").said())
        .startsWith("no connection to jdbc:postgresql://127.0.0.1:1/x as rs: ")
        .contains(" (ConnectException: ");
    assertThat(line(check, "occupations").verdict()).isEqualTo(Check.Verdict.OK);
    assertThat(line(check, "municipalities").verdict()).isEqualTo(Check.Verdict.FAULT);
    assertThat(line(check, "vigo-contracts"))
        .isEqualTo(
            new Check.Line(
                "vigo-contracts",
                Check.Verdict.WARNING,
                "not tried: which counties there are is not known"));
  }

  private static Check.Line line(Check check, String subject) {
    return check.lines().stream()
        .filter(line -> line.subject().equals(subject))
        .findFirst()
        .orElseThrow();
  }

  private static Path sampleData() {
    return Path.of("sample-data").toAbsolutePath();
  }

  private static Check check(Path config, Map<String, String> environment) {
    return new CheckAnswer(SettingsLoader.load(config, environment), NOVEMBER).answer();
  }

  private static List<String> warnings(Check check) {
    return check.lines().stream()
        .filter(line -> line.verdict() == Check.Verdict.WARNING)
        .map(line -> line.subject() + ": " + line.said())
        .toList();
  }
}
