package no.utdanning.registersync.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import no.utdanning.registersync.RegisterSync;
import no.utdanning.registersync.platform.Dialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The schedule on an H2 file, as a real process, and commands beside it: through it, that is, since
 * one process at a time has the file. PostgreSQL is for all; what is to be tried there, {@link
 * TwoNodesTest} tries.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class BesideTheScheduleTest {
  @TempDir private Path directory;

  /** The schedule's month reads a pipe that nobody writes to: it is active as long as we like. */
  @Test
  void jobsAndAnswersGoOnBesideItsOwnJobsAndItEndsWhenTold() throws Exception {
    SampleSite site = new SampleSite(directory.resolve("site"));
    Path extract = site.withScheduleDue();
    site.with("REGISTER_SYNC_SCHEDULE_STOP_SECONDS", "1");
    int port = freePort();
    site.with("REGISTER_SYNC_METRICS_SCRAPE_PORT", Integer.toString(port));
    Path kept = pipeInTheWayOf(extract);

    try (Node schedule = Node.start(site, RegisterSync.class, "schedule")) {
      Eventually.holds("a night", () -> Files.exists(site.home().resolve("current")));

      assertThat(run(site, 0, "runs"))
          .contains("edition 1 published", "running", "NEXT", "nightly", "monthly");
      assertThat(run(site, 6, "status")).contains("NEXT", "nightly").doesNotContain("No schedule");
      Eventually.holds(
          "the night in what Prometheus gets",
          () -> scraped(port).contains("register_sync_run_last_exit_code{task=\"nightly\"} 0.0"));
      assertThat(scraped(port)).contains("register_sync_edition 1.0");
      run(site, 5, "run", "monthly");
      assertThat(run(site, 0, "run", "links", "--force")).contains("edition 2 published");
      run(site, 2, "accept", "vigo-03-99", "--why", "no such slice");
      assertThat(run(site, 0, "purge", "--dry-run")).contains("would drop 0 editions");

      assertThat(schedule.endedBy("TERM")).isZero();
    }
    Files.delete(extract);
    Files.move(kept, extract);

    assertThat(run(site, 0, "run", "monthly")).contains("edition 3 published");
    assertThat(run(site, 0, "runs")).contains("killed").doesNotContain("NEXT");
  }

  @Test
  void aSecondScheduleStandsByAndTakesOverWhatTheFirstLeavesWhenItIsKilled() throws Exception {
    SampleSite site = new SampleSite(directory.resolve("site"));
    Path extract = site.withScheduleDue();
    site.with("REGISTER_SYNC_METRICS_SCRAPE_PORT", "0");
    Path kept = pipeInTheWayOf(extract);

    try (Node first = Node.start(site, RegisterSync.class, "schedule")) {
      Eventually.holds("a night", () -> Files.exists(site.home().resolve("current")));
      try (Node second = Node.start(site, RegisterSync.class, "schedule")) {
        Eventually.holds(
            "the second stands by",
            () -> Files.readString(site.file("err.txt")).contains("standing by while another"));
        Files.delete(extract);
        Files.move(kept, extract);

        first.signal("KILL");

        Eventually.holds(
            "the month", () -> site.home().resolve("current").toRealPath().endsWith("000002"));
        assertThat(second.endedBy("TERM")).isZero();
      }
    }
    assertThat(run(site, 0, "runs")).contains("killed").contains("edition 2 published");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aRunThatIsInterruptedLeavesNothingThatTheNextOneMustMind(Dialect dialect) throws Exception {
    SampleSite site = new SampleSite(directory.resolve("site")).on(dialect);
    try (Node run =
        Node.start(
            site,
            StallingProgram.class,
            "files in place",
            "run",
            "nightly",
            "--date",
            "2026-11-15")) {
      assertThat(run.hear()).isEqualTo("stalled: files in place");
      // As Ctrl-C, but for shells that start what they run in the background deaf to INT.
      assertThat(run.endedBy("TERM")).isEqualTo(143);
    }
    assertThat(site.home().resolve("current")).doesNotExist();

    assertThat(run(site, 0, "run", "nightly", "--date", "2026-11-15"))
        .contains("edition 1 published");
    assertThat(run(site, 0, "runs")).contains("killed");
  }

  /** Lets who reads the file wait for as long as we like; it is kept beside. */
  private static Path pipeInTheWayOf(Path file) throws Exception {
    Path kept = Files.move(file, file.resolveSibling("kept.gz"));
    new ProcessBuilder("mkfifo", file.toString()).start().waitFor();
    return kept;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String scraped(int port) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics")).build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private static String run(SampleSite site, int exitCode, String... arguments) throws Exception {
    SampleSite.Answer answer = site.run(arguments);
    assertThat(answer.exitCode()).as("%s", answer).isEqualTo(exitCode);
    return answer.out();
  }
}
