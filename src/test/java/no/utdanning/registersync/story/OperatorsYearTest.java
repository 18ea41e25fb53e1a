package no.utdanning.registersync.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import no.utdanning.registersync.RegisterSync;
import no.utdanning.registersync.platform.Dialect;
import no.utdanning.registersync.story.SampleSite.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What operators live through with the real program, told by its exit codes. The long story has a
 * process for each command on H2; all else is run within this one.
 */
@ParameterizedClass(name = "on {0}")
@EnumSource(Dialect.class)
class OperatorsYearTest {
  @Parameter private Dialect dialect;
  @TempDir private Path directory;
  private SampleSite site;

  /** Whether each command is a process. */
  private boolean asProcesses;

  @BeforeEach
  void makeSite() throws IOException {
    site = new SampleSite(directory.resolve("site")).on(dialect);
  }

  @Test
  void aMonthIsHeldThenANightComesThenItIsAcceptedRolledBackAndComesAgain() throws Exception {
    asProcesses = dialect == Dialect.H2;
    assertThat(run(0, "run", "monthly", "--period", "2026-09", "--date", "2026-10-13"))
        .contains("edition 1 published");
    assertThat(run(0, "run", "monthly", "--period", "2026-09", "--date", "2026-10-13"))
        .contains("nothing new");
    halve("sample-data/employments-2026-10.csv.gz");

    run(3, "run", "monthly", "--date", "2026-11-13", "--force");
    assertThat(current()).endsWith("000001");

    assertThat(run(0, "run", "nightly", "--date", "2026-11-15")).contains("edition 2 published");
    String held =
        run(6, "status", "--json")
            .lines()
            .filter(line -> line.contains("employment-2026-10-"))
            .findFirst()
            .orElseThrow()
            .replaceAll(".*(employment-2026-10-[0-9]+).*", "$1");
    run(2, "accept", "employment-2026-10-999", "--why", "no such slice");
    run(2, "accept", held);

    assertThat(run(0, "accept", held, "--why", "checked")).contains("edition 3 published");
    assertThat(run(0, "rollback", "2")).contains("edition 4 published");
    run(3, "run", "monthly", "--date", "2026-11-13");
    assertThat(current()).endsWith("000004");
    run(2, "rollback", "99");
  }

  @Test
  void sourcesThatAreMissingOrRefusedGetTheirExitCodes() throws Exception {
    Files.delete(site.file("sample-data/vigo/contracts-03.csv"));
    assertThat(run(6, "run", "nightly", "--date", "2026-11-15")).contains("edition 1 published");
    run(4, "run", "nightly", "--county", "03", "--date", "2026-11-15");
    run(4, "run", "monthly", "--period", "2020-01");
    site.replaceIn("sample-data/title-links.csv", Map.of("uno_id", "ikke_id"));
    run(4, "run", "links", "--date", "2026-11-15");
    assertThat(run(6, "run", "monthly", "--date", "2026-11-15")).contains("edition 2 published");
    run(4, "check");
    run(2, "run", "weekly");
    run(2, "run", "nightly", "--date", "2026-02-30");
    run(2, "totals", "y_no_such_occupation");
    site.replaceIn("config/application.yml", Map.of("max-link-loss", "max-link-los"));
    assertThat(site.runHere("status").err()).contains("register-sync.gate.max-link-los");
    run(2, "status");
  }

  @Test
  void monthsThatComeLateAreKeptAndGiveWayToTheLaterOne() throws Exception {
    run(0, "run", "monthly", "--date", "2026-11-15");
    SortedMap<String, String> october = site.figures();

    Answer late = site.runHere("run", "monthly", "--from", "2026-09", "--to", "2026-10");

    assertThat(late.exitCode()).as("%s", late).isZero();
    assertThat(late.err()).contains("employment: accepted as employment-2026-09-");
    assertThat(site.figures()).isEqualTo(october);
    assertThat(run(0, "editions")).contains("employment-2026-10-").doesNotContain("-2026-09-");
  }

  @Test
  void aDryRunAnswersAsPublishingWouldAndPublishesNothing() throws Exception {
    run(0, "run", "monthly", "--date", "2026-11-15", "--dry-run");
    assertThat(site.home().resolve("current")).doesNotExist();
    assertThat(run(0, "editions", "--json").replaceAll("\\s", "")).isEqualTo("[]");
  }

  @Test
  void aDryRunDoesNotTellToReleaseWhatItDoesNotKeep() throws Exception {
    try (OutputStream more =
        new GZIPOutputStream(
            Files.newOutputStream(
                site.file("sample-data/employments-2026-10.csv.gz"), StandardOpenOption.APPEND))) {
      more.write("broken\n".repeat(30).getBytes(StandardCharsets.UTF_8));
    }

    Answer answer = site.runHere("run", "monthly", "--date", "2026-11-15", "--dry-run");

    assertThat(answer.exitCode()).isEqualTo(3);
    assertThat(answer.err())
        .contains("40 of 2566 rows rejected", "a dry run keeps nothing to release")
        .doesNotContain("register-sync accept");
  }

  @Test
  void theCarpentersAreCountedOnce() throws Exception {
    run(0, "run", "monthly", "--date", "2026-11-15");

    String totals =
        run(0, "totals", "y_mobelsnekker", "y_trevaresnekker", "y_ind_snekker", "--json");

    assertThat(totals.replaceAll("\\s", ""))
        .contains("\"omraade_kode\":\"NO\"")
        .contains("\"stillinger_koblet\":104,\"sum_yrker\":164,\"overtelling\":60")
        .contains("\"styrk98_kode\":\"7421125\"");
  }

  @Test
  void aRunLeavesItsMetricsAndAnAlarmThatGetsNowhereCostsItNothing() throws Exception {
    site.with("REGISTER_SYNC_ALARMS_PING_MONTHLY_URL", "http://127.0.0.1:1/check");

    Answer answer = site.runHere("run", "monthly", "--date", "2026-11-15");

    assertThat(answer.exitCode()).as("%s", answer).isZero();
    assertThat(answer.err()).contains("the alarm by ping did not get through");
    assertThat(Files.readString(site.home().resolve("metrics/register-sync.prom")))
        .contains(
            "register_sync_edition 1.0\n",
            "register_sync_run_last_exit_code{task=\"monthly\"} 0.0\n",
            "register_sync_run_last_success_timestamp_seconds{task=\"monthly\"} ",
            "register_sync_source_confirmed_timestamp_seconds{county=\"\",source=\"employment\"} ",
            "register_sync_positions_overcount ");
  }

  /** The first run reads a pipe that nobody writes to, so it is active for as long as we like. */
  @Test
  void aSecondRunOfTheJobEndsAtOnceAndAKilledOneIsTakenOver() throws Exception {
    Path extract = site.file("sample-data/employments-2026-10.csv.gz");
    Path kept = extract.resolveSibling("kept.gz");
    Files.move(extract, kept);
    new ProcessBuilder("mkfifo", extract.toString()).start().waitFor();
    Process first =
        site.builder(RegisterSync.class, List.of(), "run", "monthly", "--date", "2026-11-15")
            .redirectError(ProcessBuilder.Redirect.PIPE)
            .start();
    try (BufferedReader said = first.errorReader(StandardCharsets.UTF_8)) {
      for (String line = said.readLine();
          line != null && !line.startsWith("reference set:");
          line = said.readLine()) {
        // Wait until it has begun.
      }
      assertThat(site.run("run", "monthly", "--date", "2026-11-15").exitCode()).isEqualTo(5);
      assertThat(site.run("status").exitCode()).isEqualTo(6);
    } finally {
      first.destroyForcibly().waitFor();
    }
    Files.delete(extract);
    Files.move(kept, extract);

    assertThat(run(0, "run", "monthly", "--date", "2026-11-15")).contains("edition 1 published");
    assertThat(run(0, "runs")).contains("killed");
  }

  private String run(int exitCode, String... arguments) throws Exception {
    Answer answer = asProcesses ? site.run(arguments) : site.runHere(arguments);
    assertThat(answer.exitCode()).as("%s", answer).isEqualTo(exitCode);
    return answer.out();
  }

  private String current() throws IOException {
    return site.home().resolve("current").toRealPath().toString();
  }

  private void halve(String name) throws IOException {
    String text;
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(site.file(name))),
                StandardCharsets.UTF_8))) {
      List<String> lines = reader.lines().toList();
      text = lines.stream().limit(lines.size() / 2).collect(Collectors.joining("\n", "", "\n"));
    }
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(site.file(name)))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
