package no.utdanning.registersync.story;

import static no.utdanning.registersync.source.WildServer.from;
import static no.utdanning.registersync.source.WildServer.head;
import static no.utdanning.registersync.source.WildServer.whole;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import no.utdanning.registersync.office.Check;
import no.utdanning.registersync.office.MonthlyRun;
import no.utdanning.registersync.office.NightlyRun;
import no.utdanning.registersync.office.RunDetail;
import no.utdanning.registersync.office.SourceRows;
import no.utdanning.registersync.pipeline.RegisterOffice;
import no.utdanning.registersync.platform.DatabaseSettings;
import no.utdanning.registersync.platform.Dialect;
import no.utdanning.registersync.platform.EmptyDatabase;
import no.utdanning.registersync.platform.ExitCode;
import no.utdanning.registersync.platform.Progress;
import no.utdanning.registersync.platform.Sha256;
import no.utdanning.registersync.platform.WholeText;
import no.utdanning.registersync.settings.Settings;
import no.utdanning.registersync.settings.SettingsLoader;
import no.utdanning.registersync.source.WildServer;
import no.utdanning.registersync.source.WildServer.Request;
import no.utdanning.registersync.source.sftp.KeyedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole jobs over networks that fail in every way, told by what is published and what is kept. */
@ParameterizedClass(name = "on {0}")
@EnumSource(Dialect.class)
class NetworkJobsTest {
  private static final LocalDate DATE = LocalDate.of(2026, 11, 15);
  private static final Path SAMPLE = Path.of("sample-data");

  @Parameter private Dialect dialect;
  @TempDir private Path directory;
  private final Map<String, DatabaseSettings> databases = new TreeMap<>();
  private final AtomicInteger answers = new AtomicInteger();
  private final WildServer server = new WildServer(NetworkJobsTest::file);

  @AfterEach
  void close() {
    server.close();
  }

  private static byte[] bytes(Request request) throws IOException {
    return Files.readAllBytes(SAMPLE.resolve(request.path().replaceFirst("^/", "")));
  }

  private static void file(Request request, OutputStream out) throws IOException {
    whole(out, bytes(request));
  }

  /** Each answer brings a tenth and breaks off; the next goes on where it broke. */
  private static void breakAtEveryTenth(Request request, OutputStream out) throws IOException {
    byte[] all = bytes(request);
    int from = from(request);
    String length = "Content-Length: " + (all.length - from);
    String etag = "ETag: \"" + Sha256.hex(all) + "\"";
    if (request.header("if-none-match").equals(etag.substring(6))) {
      head(out, 304, etag);
      return;
    }
    if (from == 0) {
      head(out, 200, etag, length);
    } else {
      String range = "Content-Range: bytes " + from + "-" + (all.length - 1) + "/" + all.length;
      head(out, 206, etag, length, range);
    }
    out.write(all, from, Math.min(all.length / 10 + 1, all.length - from));
  }

  @Test
  void aMonthThatBreaksAtEveryTenthGivesTheSameBytesAndIsNotFetchedAgain() throws Exception {
    assertThat(monthly(office("local", SAMPLE.toAbsolutePath().toString(), ""), false))
        .isEqualTo(ExitCode.DONE);
    server.reply(NetworkJobsTest::breakAtEveryTenth);
    RegisterOffice office = office("network", server.url(""), "");

    assertThat(monthly(office, false)).isEqualTo(ExitCode.DONE);

    assertThat(figures("network")).isEqualTo(figures("local"));
    assertThat(requestsOf("employments-2026-10").count()).isEqualTo(10);
    server.requests().clear();

    assertThat(monthly(office, false)).isEqualTo(ExitCode.DONE);

    assertThat(editions("network")).containsExactly("000001");
    assertThat(server.requests())
        .hasSize(10)
        .allMatch(request -> !request.header("if-none-match").isEmpty())
        .allMatch(request -> request.header("range").isEmpty());
    server.requests().clear();

    assertThat(monthly(office, true)).isEqualTo(ExitCode.DONE);

    assertThat(server.requests()).allMatch(request -> request.header("if-none-match").isEmpty());
    assertThat(requestsOf("employments-2026-10").count()).isEqualTo(10);
    assertNothingOfAPersonIn("network");
  }

  private Stream<Request> requestsOf(String file) {
    return server.requests().stream().filter(request -> request.path().contains(file));
  }

  /** Fifteen counties, each with a fault of its own; and a token that expires on the way. */
  @Test
  void aNightOfFaultsCostsEachCountyItsOwnAndNoOther() throws Exception {
    server.reply(this::vigo);
    String token =
        """
              token: {grant: client-credentials, url: "%s", client-id: us, client-secret: s3cret}
        """
            .formatted(server.url("/token"));
    RegisterOffice office = office("vigo", SAMPLE.toAbsolutePath().toString(), token);

    RunDetail night = office.runNightly(new NightlyRun(Optional.of(DATE), List.of(), false, false));

    Map<String, String> problems =
        night.sources().stream()
            .filter(source -> source.problem().isPresent())
            .collect(
                Collectors.toMap(
                    SourceRows::source, source -> source.problem().orElseThrow(), (a, b) -> a));
    assertThat(problems)
        .containsOnlyKeys(
            Stream.of("15", "31", "33", "34", "39", "40", "42", "46", "50", "55", "56")
                .map(county -> "vigo-contracts " + county)
                .toArray(String[]::new));
    assertThat(night.summary().exitCode()).contains(ExitCode.PARTLY);
    assertThat(problems.get("vigo-contracts 15")).contains("the server sent nothing");
    assertThat(problems.get("vigo-contracts 31")).contains("answers 429");
    assertThat(problems.get("vigo-contracts 33")).contains("times their size");
    assertThat(problems.get("vigo-contracts 34")).contains("a page of HTML");
    assertThat(problems.get("vigo-contracts 39")).contains("there is no such file");
    assertThat(problems.get("vigo-contracts 40")).contains("it does not know us");
    assertThat(problems.get("vigo-contracts 42"))
        .isEqualTo("Vigo answers with an error: Ingen tilgang for ***********");
    assertThat(problems.get("vigo-contracts 46")).contains("something was lost on the way");
    assertThat(problems.get("vigo-contracts 50")).contains("bytes and sends more");
    assertThat(problems.get("vigo-contracts 55")).contains("It is cut off or not JSON, after");
    assertThat(problems.get("vigo-contracts 56")).contains("The file is empty");
    assertThat(editions("vigo")).containsExactly("000001");
    assertThat(taken(night)).containsExactly("03", "11", "18", "32");
    assertThat(requestsOf("/kontrakter").filter(it -> it.header("fylkesnr").equals("18")).count())
        .isEqualTo(2);
    assertThat(requestsOf("/elsewhere")).allMatch(it -> it.header("api-key").isEmpty()).hasSize(1);
    assertThat(requestsOf("/token")).hasSize(2);
    assertNothingOfAPersonIn("vigo");
  }

  /** Each source is tried once only, and what is wrong with it is said with what to do. */
  @Test
  void aCheckSaysWhatIsWrongWithEachSource() throws Exception {
    server.reply(this::vigo);
    RegisterOffice office = office("vigo", SAMPLE.toAbsolutePath().toString(), "");

    Check check = office.check();

    assertThat(check.exitCode()).isEqualTo(ExitCode.NO_SOURCE);
    Map<String, Check.Line> lines =
        check.lines().stream().collect(Collectors.toMap(Check.Line::subject, line -> line));
    assertThat(lines.get("vigo-contracts 03").verdict()).isEqualTo(Check.Verdict.OK);
    assertThat(lines.get("vigo-contracts 39"))
        .isEqualTo(
            new Check.Line(
                "vigo-contracts 39",
                Check.Verdict.FAULT,
                "Cannot read "
                    + server.url("/kontrakter: ")
                    + server.url("").substring(7)
                    + " answers 404: there is no such file; check the location, and whether it has"
                    + " come"));
    assertThat(lines.get("vigo-approvals 03").said())
        .contains("answers 401: it does not know us; check the key, password or token settings");
    assertThat(requestsOf("/kontrakter").filter(it -> it.header("fylkesnr").equals("15")))
        .hasSize(1);
    assertThat(check.toString()).doesNotContain("s3cret");
  }

  private static List<String> taken(RunDetail night) {
    return night.sources().stream()
        .filter(source -> source.problem().isEmpty())
        .map(SourceRows::source)
        .filter(source -> source.startsWith("vigo-contracts "))
        .map(source -> source.replace("vigo-contracts ", ""))
        .sorted()
        .toList();
  }

  private final Map<String, AtomicInteger> tries = new ConcurrentHashMap<>();

  private void vigo(Request request, OutputStream out) throws IOException {
    if (request.path().equals("/token")) {
      String token = "{\"access_token\":\"t%d\",\"token_type\":\"Bearer\",\"expires_in\":3600}";
      byte[] body = token.formatted(requestsOf("/token").count()).getBytes(StandardCharsets.UTF_8);
      whole(out, body, "Content-Type: application/json");
      return;
    }
    if (request.path().startsWith("/approvals")) {
      approvals(request, out);
      return;
    }
    String county = request.path().startsWith("/elsewhere") ? "32" : request.header("fylkesnr");
    int attempt = tries.computeIfAbsent(county, it -> new AtomicInteger()).incrementAndGet();
    byte[] list = ContractLists.ofSample(county);
    switch (county) {
      case "11" -> {
        head(out, 200, "Content-Length: " + list.length);
        out.write(list, 0, Math.min(list.length, (list.length / 10 + 1) * attempt));
      }
      case "15" -> server.stall(out);
      case "18" -> answerAfter(attempt, 503, list, out);
      case "31" -> head(out, 429, "Retry-After: 3600", "Content-Length: 0");
      case "32" -> {
        if (request.path().startsWith("/elsewhere")) {
          whole(out, list);
        } else {
          head(out, 302, "Location: " + server.urlByName("/elsewhere"), "Content-Length: 0");
        }
      }
      case "33" -> whole(out, bomb());
      case "34" -> whole(out, "<!doctype html><h1>Velkommen".getBytes(StandardCharsets.UTF_8));
      case "39" -> head(out, 404, "Content-Length: 0");
      case "40" -> head(out, 401, "Content-Length: 0");
      case "42" ->
          whole(
              out,
              "{\"errorMessage\":\"Ingen tilgang for 12345678901\",\"antall\":0,\"kontrakter\":[]}"
                  .getBytes(StandardCharsets.UTF_8));
      case "46" ->
          whole(
              out,
              new String(list, StandardCharsets.UTF_8)
                  .replaceFirst("\"antall\":", "\"antall\":1")
                  .getBytes(StandardCharsets.UTF_8));
      case "50" -> {
        head(out, 200, "Content-Length: " + (list.length - 10));
        out.write(list);
      }
      case "55" -> {
        head(out, 200, "Content-Length: " + list.length / 2);
        out.write(list, 0, list.length / 2);
      }
      case "56" -> head(out, 200, "Content-Length: 0");
      default -> whole(out, list);
    }
  }

  private static void answerAfter(int attempt, int status, byte[] list, OutputStream out)
      throws IOException {
    if (attempt == 1) {
      head(out, status, "Content-Length: 0");
    } else {
      whole(out, list);
    }
  }

  /** The first token is good for three requests. */
  private void approvals(Request request, OutputStream out) throws IOException {
    String token = request.header("authorization");
    boolean good = token.equals("Bearer t2") || (answers.incrementAndGet() <= 3);
    if (good && token.startsWith("Bearer t")) {
      whole(out, Files.readAllBytes(SAMPLE.resolve("vigo" + request.path())));
    } else {
      head(out, 401, "Content-Length: 0");
    }
  }

  private static byte[] bomb() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write("{\"errorMessage\":\"".getBytes(StandardCharsets.UTF_8));
      byte[] blanks = new byte[8 << 20];
      Arrays.fill(blanks, (byte) ' ');
      gzip.write(blanks);
    }
    return packed.toByteArray();
  }

  @Test
  void anSftpServerWithAnotherKeyIsNotReadAndAKnownOneIs() throws Exception {
    try (KeyedServer sftp = new KeyedServer(directory)) {
      Files.copy(
          SAMPLE.resolve("employments-2026-10.csv.gz"),
          directory.resolve("employments-2026-10.csv.gz"));
      RegisterOffice office =
          office("sftp", SAMPLE.toAbsolutePath().toString(), "", sftp.url("rs@"));
      sftp.knowAnother();

      RunDetail refused = run(office, false);

      assertThat(refused.summary().exitCode()).contains(ExitCode.NO_SOURCE);
      assertThat(refused.summary().outcome()).contains("the server's key has changed");
      sftp.know();
      assertThat(monthly(office, false)).isEqualTo(ExitCode.DONE);
      assertNothingOfAPersonIn("sftp");
    }
  }

  private ExitCode monthly(RegisterOffice office, boolean force) {
    return run(office, force).summary().exitCode().orElseThrow();
  }

  private static RunDetail run(RegisterOffice office, boolean force) {
    return office.runMonthly(new MonthlyRun(Optional.of(DATE), Optional.empty(), force, false));
  }

  private RegisterOffice office(String name, String files, String token) throws IOException {
    return office(name, files, token, files);
  }

  private RegisterOffice office(String name, String files, String token, String extracts)
      throws IOException {
    String settings =
        """
        register-sync:
          home: "%1$s"
          transfer: {read-timeout: 400ms, retries: 3, first-wait: 1ms, longest-wait: 20ms}
          sftp: {private-key: "%5$s/id", passphrase: s3cret, known-hosts: "%5$s/known_hosts"}
          sources:
            occupations: {location: "%2$s/occupations.csv"}
            titles: {location: "%2$s/titles.csv"}
            title-links: {location: "%2$s/title-links.csv"}
            trade-links: {location: "%2$s/trade-links.csv"}
            decisions: {location: "%2$s/decisions.csv"}
            feedback: {location: "%2$s/feedback.csv"}
            municipalities: {location: "%2$s/municipalities.csv"}
            municipality-changes: {location: "%2$s/municipality-changes.csv"}
            workplaces: {location: "%2$s/workplaces.csv.gz", delimiter: ","}
            aa-register:
              location: "%6$s/employments-{period}.csv.gz"
              transfer: {read-timeout: 20s}
            vigo-contracts:
              location: "%3$s/kontrakter"
              format: vigo-json
              headers: {api-key: s3cret, fylkesnr: "{county}"}
              transfer: {max-ratio: 200}
            vigo-approvals:
              location: "%3$s/approvals-{county}.csv"
              transfer: {read-timeout: 20s}
        %4$s"""
            .formatted(
                home(name), files, server.url(""), token, directory.toAbsolutePath(), extracts);
    Path config = Files.writeString(directory.resolve(name + ".yml"), settings);
    Settings loaded = SettingsLoader.load(config, EmptyDatabase.environment(dialect));
    databases.put(name, loaded.database());
    return new RegisterOffice(loaded, Progress.silent());
  }

  private Path home(String name) {
    return directory.resolve(name).toAbsolutePath();
  }

  private SortedMap<String, String> figures(String name) throws IOException {
    SortedMap<String, String> digests = new TreeMap<>();
    Path current = home(name).resolve("current").toRealPath();
    for (String part : List.of("public", "internal")) {
      try (Stream<Path> files = Files.walk(current.resolve(part))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          digests.put(current.relativize(file).toString(), Sha256.hex(Files.readAllBytes(file)));
        }
      }
    }
    return digests;
  }

  private List<String> editions(String name) throws IOException {
    try (Stream<Path> entries = Files.list(home(name).resolve("editions"))) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  /** Looks through editions, database and log; for our own secrets, too. */
  private void assertNothingOfAPersonIn(String name) throws IOException {
    Pattern eleven = Pattern.compile("(?<![0-9])[0-9]{11}(?![0-9])");
    TreeSet<String> numbers = new TreeSet<>(List.of("Eksempel L", "s3cret", "12345678901"));
    for (Path file : sampleFiles()) {
      Matcher number = eleven.matcher(SampleText.of(file));
      while (number.find()) {
        numbers.add(number.group());
      }
    }
    assertThat(numbers).hasSizeGreaterThan(1000);
    WholeText.of(home(name), databases.get(name))
        .forEach(
            (place, text) -> {
              Matcher found = eleven.matcher(text);
              while (found.find()) {
                assertThat(numbers).as("in %s", place).doesNotContain(found.group());
              }
              assertThat(text).as("%s", place).doesNotContain("Eksempel L", "s3cret");
            });
  }

  private static List<Path> sampleFiles() throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLE)) {
      return files
          .filter(file -> file.toString().matches(".*(employments|contracts|approvals).*"))
          .sorted()
          .toList();
    }
  }
}
