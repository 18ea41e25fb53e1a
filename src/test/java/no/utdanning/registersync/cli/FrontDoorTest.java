package no.utdanning.registersync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.utdanning.registersync.office.LinksRun;
import no.utdanning.registersync.office.MonthlyRun;
import no.utdanning.registersync.office.NightlyRun;
import no.utdanning.registersync.register.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrontDoorTest {
  @TempDir Path directory;
  private final FakeOffice office = new FakeOffice();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private String config = "";

  @BeforeEach
  void writeSettings() throws IOException {
    config = directory.resolve("settings.yml").toString();
    Files.writeString(Path.of(config), Files.readString(Path.of("config", "application.yml")));
  }

  @Test
  void asksForRunsAsTheArgumentsSay() {
    assertThat(serve("run", "nightly")).isEqualTo(6);
    serve("run", "nightly", "--date", "2026-11-15", "--county", "46,03,46", "--force", "--dry-run");
    serve("run", "nightly", "--county=03", "--county=46");
    serve("run", "monthly");
    serve("run", "monthly", "--period=2026-09", "--date=2026-11-15", "--force");
    serve("run", "links", "--dry-run");

    LocalDate date = LocalDate.of(2026, 11, 15);
    assertThat(office.asked)
        .containsExactly(
            new NightlyRun(Optional.empty(), List.of(), false, false),
            new NightlyRun(Optional.of(date), List.of("03", "46"), true, true),
            new NightlyRun(Optional.empty(), List.of("03", "46"), false, false),
            new MonthlyRun(Optional.empty(), Optional.empty(), false, false),
            new MonthlyRun(Optional.of(date), Optional.of(Period.of("2026-09")), true, false),
            new LinksRun(Optional.empty(), false, true));
    assertThat(office.closed).isTrue();
  }

  @Test
  void asksForSeveralMonthsOneByOneTheOldestFirst() {
    assertThat(serve("run", "monthly", "--from=2025-11", "--to=2026-02", "--json")).isEqualTo(6);

    assertThat(office.asked)
        .extracting(asked -> ((MonthlyRun) asked).period().orElseThrow().toString())
        .containsExactly("2025-11", "2025-12", "2026-01", "2026-02");
    assertThat(out().split("\"outcome\"", -1)).hasSize(5);
  }

  @Test
  void whatWasDoneBeforeAMonthThatCannotBeginIsTold() {
    assertThat(serve("run", "monthly", "--from=2020-01", "--to=2020-12", "--json")).isEqualTo(5);

    assertThat(office.asked).hasSize(3);
    assertThat(out().split("\"outcome\"", -1)).hasSize(3);
    assertThat(out().strip()).startsWith("[").endsWith("]");
    assertThat(err()).contains("another run monthly is active");
  }

  @Test
  void asksTheRestAsTheArgumentsSay() {
    assertThat(serve("runs")).isZero();
    assertThat(serve("runs", "57")).isZero();
    assertThat(serve("accept", "vigo-46-3", "--why", "a school has closed")).isZero();
    assertThat(serve("totals", "y_b", "y_a", "y_b", "--area", "03")).isZero();
    assertThat(serve("totals", "--area=0301", "u_x")).isZero();
    assertThat(serve("totals", "u_x")).isZero();

    assertThat(office.asked)
        .containsExactly(
            "at most 20",
            "run 57",
            "vigo-46-3 because a school has closed",
            "[y_b, y_a] in 03",
            "[u_x] in 0301",
            "[u_x] in NO");
  }

  @Test
  void exitsAsTheAnswerSays() {
    assertThat(serve("status")).isEqualTo(6);
    assertThat(serve("check")).isZero();
    assertThat(serve("editions")).isZero();
    assertThat(serve("report")).isZero();
    assertThat(out()).endsWith("/home/report/index.html\n");
    assertThat(serve("rollback", "7")).isEqualTo(3);
    assertThat(out()).endsWith("nothing published\n");
    assertThat(err()).isEmpty();
  }

  @Test
  void answersInJsonWhereAsked() {
    serve("report", "--json");
    assertThat(out()).isEqualTo("{\n  \"report\": \"/home/report/index.html\"\n}\n");
  }

  @Test
  void readsTheSettingsThatItIsTold() {
    assertThat(answer("status", "--config", "nowhere.yml")).isEqualTo(2);
    assertThat(answer("--config", "nowhere.yml", "status")).isEqualTo(2);
    assertThat(err())
        .isEqualTo("register-sync: nowhere.yml: there is no such settings file\n".repeat(2));
  }

  @Test
  void saysEachFaultInTheSettings() throws IOException {
    Files.writeString(
        Path.of(config),
        Files.readString(Path.of(config)).replace("editions: 10", "editions: 0\n    runz: 1"));

    assertThat(serve("status")).isEqualTo(2);

    int line = lineOf("editions: 0");
    assertThat(err())
        .isEqualTo(
            """
            register-sync: %s:%d: register-sync.keep.editions must be a whole number, 1 or more, not "0"
            register-sync: %s:%d: register-sync.keep.runz is unknown; register-sync.keep has editions, periods, runs
            """
                .formatted(Shown.text(config), line, Shown.text(config), line + 1));
  }

  @Test
  void aRefusalIsOneLineAndItsOwnExitCode() {
    assertThat(serve("runs", "58")).isEqualTo(2);
    assertThat(serve("rollback", "98")).isEqualTo(5);
    assertThat(err())
        .isEqualTo(
            "register-sync: there is no run 58\nregister-sync: run 58 (nightly) is active\n");
  }

  @Test
  void aFailureIsToldInOneMaskedLineAndWrittenToTheLog() {
    assertThat(serve("rollback", "99")).isEqualTo(1);
    assertThat(serve("rollback", "97")).isEqualTo(1);

    String log =
        directory.resolve("home/log/register-sync-" + LocalDate.now() + ".0.log").toString();
    assertThat(err())
        .isEqualTo(
            """
            register-sync: failed: IllegalStateException: of *********** and more
            register-sync: the whole story is in %s
            register-sync: failed: StackOverflowError
            register-sync: the whole story is in %s
            """
                .formatted(log, log));
    assertThat(office.closed).isTrue();
  }

  @Test
  void namesWhatIsWrongWithTheCommandLine() {
    assertUsage("a command is missing", "register-sync");
    assertUsage("there is no command 'fly'", "register-sync", "fly");
    assertUsage(
        "there is no command 'statsu'; did you mean status, database, totals?",
        "register-sync",
        "statsu");
    assertUsage(
        "a job is missing: run nightly, run monthly or run links", "register-sync run", "run");
    String nightly = "register-sync run nightly";
    assertUsage(
        "--date: '2026-02-30' is not a date (YYYY-MM-DD)",
        nightly,
        "run",
        "nightly",
        "--date=2026-02-30");
    assertUsage(
        "--county: '3' is not a county (two digits)", nightly, "run", "nightly", "--county=3");
    assertUsage(
        "--county: '' is not a county (two digits)", nightly, "run", "nightly", "--county=03,,46");
    assertUsage("there is no option '--period'", nightly, "run", "nightly", "--period=2026-01");
    assertUsage(
        "--period: '2026-13' is not a month (YYYY-MM)",
        "register-sync run monthly",
        "run",
        "monthly",
        "--period",
        "2026-13");
    assertUsage("N: '-3' is not a number (1, 2, …)", "register-sync runs", "runs", "-3");
    assertUsage("N: '0' is not a number (1, 2, …)", "register-sync rollback", "rollback", "0");
    assertUsage("there is no place for '2'", "register-sync runs", "runs", "1", "2");
    assertUsage("Missing required parameter: 'N'", "register-sync rollback", "rollback");
    assertUsage("Missing required option: '--why=WHY'", "register-sync accept", "accept", "x");
    assertUsage(
        "--why is empty; say why in a few words",
        "register-sync accept",
        "accept",
        "x",
        "--why",
        " ");
    assertUsage(
        "UNO_ID: 'Y_x' is not an uno_id (y_ or u_, then a-z, 0-9 and _)",
        "register-sync totals",
        "totals",
        "y_a",
        "Y_x");
    assertUsage(
        "--area: '030' is not an area (NO, a county of two digits or a municipality of four)",
        "register-sync totals",
        "totals",
        "y_a",
        "--area",
        "030");
    assertUsage(
        "there is no place for '***********'", "register-sync status", "status", "01019912345");
    assertThat(office.asked).isEmpty();
  }

  @Test
  void helpsAnywhereAlsoWhenTheRestIsWrong() {
    for (List<String> args :
        List.of(
            List.of("--help"),
            List.of("help"),
            List.of("run", "nightly", "--help"),
            List.of("accept", "-h"),
            List.of("run", "monthly", "--period", "x", "--help"))) {
      out.reset();
      assertThat(answer(args.toArray(String[]::new))).as(args.toString()).isZero();
      assertThat(out()).as(args.toString()).startsWith("Usage: register-sync");
    }
    assertThat(err()).isEmpty();
  }

  @Test
  void showsTheSettingsThatHoldAndWhereTheyAreFrom() throws IOException {
    assertThat(answer("--config", config, "--print-config")).isZero();

    String file = Shown.text(config);
    assertThat(out().lines())
        .contains(
            "register-sync.home: "
                + Shown.text(directory.resolve("home").toString())
                + "  # environment variable REGISTER_SYNC_HOME",
            "register-sync.keep.editions: 10  # " + file + ":" + lineOf("editions: 10"),
            "register-sync.small-cells.key: ***  # " + file + ":" + lineOf("key: \"${REG"),
            "register-sync.sources.titles.location: sample-data/titles.csv  # "
                + file
                + ":"
                + lineOf("sample-data/titles.csv"),
            "register-sync.counties: []  # " + file + ":" + lineOf("counties: []"))
        .isSorted();
    assertThat(err()).isEmpty();
    assertThat(office.closed).isFalse();
    assertThat(directory.resolve("home")).doesNotExist();
  }

  @Test
  void showsDefaultsAndNoSecret() throws IOException {
    String settings = Files.readString(Path.of(config));
    Files.writeString(
        Path.of(config),
        settings
            .substring(0, settings.indexOf("  employment:"))
            .replace("counties: []", "counties: [\"03\"]")
            .replace(
                "location: sample-data/titles.csv",
                """
                location: https://me:PLANTED@example.org/titles?code=PLANTED&PLANTED#PLANTED
                      headers: {api-key: PLANTED, authorization: PLANTED, x.y: PLANTED}
                      query: {fylke: PLANTED}
                      token:
                        grant: maskinporten
                        url: https://example.org/token?PLANTED
                        client-id: us
                        client-secret: PLANTED
                        scope: s
                        audience: a
                        key-id: PLANTED
                        private-key: PLANTED
                      sftp: {passphrase: PLANTED}"""));
    Map<String, String> environment =
        Map.of(
            "REGISTER_SYNC_SMALL_CELLS_KEY", "PLANTED",
            "REGISTER_SYNC_ALARMS_PING_NIGHTLY_URL", "https://hc.example/PLANTED",
            "REGISTER_SYNC_ALARMS_WEBHOOK_URL", "https://hooks.example/PLANTED",
            "REGISTER_SYNC_ALARMS_WEBHOOK_TOKEN", "PLANTED",
            "REGISTER_SYNC_ALARMS_MAIL_PASSWORD", "PLANTED",
            "REGISTER_SYNC_SFTP_PASSPHRASE", "PLANTED",
            "SPRING_DATASOURCE_URL", "jdbc:postgresql://u:PLANTED@db/x?user=u&password=PLANTED",
            "SPRING_DATASOURCE_PASSWORD", "PLANTED");

    int exit =
        new FrontDoor((all, progress) -> office, environment, stream(out), stream(err))
            .answer("--print-config", "--config", config);

    assertThat(err()).isEmpty();
    assertThat(exit).isZero();
    assertThat(out())
        .doesNotContain("PLANTED")
        .contains(
            "register-sync.keep.editions: 10  # default\n",
            "register-sync.transfer.read-timeout: 60s  # default\n",
            "register-sync.transfer.max-size: 8192MB  # default\n",
            "register-sync.alarms.mail.security: starttls  # default\n",
            "register-sync.alarms.webhook.token: ***  # environment variable"
                + " REGISTER_SYNC_ALARMS_WEBHOOK_TOKEN\n",
            "register-sync.sources.titles.headers.api-key: ***  # ",
            "register-sync.sources.titles.location:"
                + " https://***@example.org/titles?code=***&***#***  # ",
            "spring.datasource.url: jdbc:postgresql://***@db/x?user=***&password=***  #"
                + " environment variable SPRING_DATASOURCE_URL\n");
  }

  @Test
  void printsNoSettingsThatAreWrong() {
    assertThat(answer("--print-config", "--config", "nowhere.yml")).isEqualTo(2);
    assertThat(out()).isEmpty();
    assertThat(err()).isEqualTo("register-sync: nowhere.yml: there is no such settings file\n");
  }

  @Test
  void completesItsOwnCommands() {
    assertThat(answer("completion")).isZero();
    assertThat(out())
        .startsWith("#!/usr/bin/env bash")
        .contains("_complete_register-sync", "nightly");
  }

  private void assertUsage(String fault, String command, String... args) {
    err.reset();
    assertThat(answer(args)).isEqualTo(2);
    assertThat(err()).isEqualTo("register-sync: " + fault + "\nTry '" + command + " --help'.\n");
    assertThat(out()).isEmpty();
  }

  private int serve(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--config", config));
    return answer(all.toArray(String[]::new));
  }

  private int answer(String... args) {
    Map<String, String> environment =
        Map.of("REGISTER_SYNC_HOME", directory.resolve("home").toString());
    return new FrontDoor((settings, progress) -> office, environment, stream(out), stream(err))
        .answer(args);
  }

  private int lineOf(String text) throws IOException {
    List<String> lines = Files.readAllLines(Path.of(config));
    return 1
        + lines.indexOf(lines.stream().filter(it -> it.contains(text)).findFirst().orElseThrow());
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
