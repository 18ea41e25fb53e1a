package no.utdanning.registersync.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a collector reads, to the letter. */
class PrometheusTextTest {
  private static final Instant NIGHT = Instant.parse("2026-11-23T03:10:00Z");

  private static final Observation OBSERVED =
      new Observation(
          12,
          Optional.of(NIGHT),
          List.of(
              new Observation.SourceAge("reference", "", Optional.of(NIGHT), Optional.empty()),
              new Observation.SourceAge(
                  "vigo", "03", Optional.of(NIGHT), Optional.of(NIGHT.plusSeconds(129_600)))),
          List.of(
              new Observation.JobState(
                  "nightly",
                  Optional.of(NIGHT),
                  Optional.of(
                      new Observation.EndedRun(
                          NIGHT,
                          6,
                          12.5,
                          Map.of("edition", 1.25),
                          List.of(
                              new Observation.Rows("vigo-contracts", "03", "counted", "", 3400),
                              new Observation.Rows(
                                  "vigo-contracts", "03", "excluded", "not_active", 50))))),
              new Observation.JobState("links", Optional.empty(), Optional.empty())),
          Map.of("vigo", 1),
          Optional.of(new Observation.Positions(2000, 1500, 400, 100, 1800)));

  private static final String TEXT =
      """
      # HELP register_sync_edition Number of the current edition, 0 before the first
      # TYPE register_sync_edition gauge
      register_sync_edition 12.0
      # HELP register_sync_edition_published_timestamp_seconds When the current edition was published
      # TYPE register_sync_edition_published_timestamp_seconds gauge
      register_sync_edition_published_timestamp_seconds 1.7954034E9
      # HELP register_sync_held_slices Slices that the gate holds until they are released or delivered again
      # TYPE register_sync_held_slices gauge
      register_sync_held_slices{kind="vigo"} 1.0
      # HELP register_sync_positions Positions in the country, not persons, by the links of their titles
      # TYPE register_sync_positions gauge
      register_sync_positions{titles="linked"} 1500.0
      register_sync_positions{titles="unknown"} 100.0
      register_sync_positions{titles="unlinked"} 400.0
      # HELP register_sync_positions_linked_ratio Share of positions whose title is linked to an occupation
      # TYPE register_sync_positions_linked_ratio gauge
      register_sync_positions_linked_ratio 0.75
      # HELP register_sync_positions_overcount By how much the sum of all occupations' positions is too high
      # TYPE register_sync_positions_overcount gauge
      register_sync_positions_overcount 300.0
      # HELP register_sync_run_last_duration_seconds How long the last run took
      # TYPE register_sync_run_last_duration_seconds gauge
      register_sync_run_last_duration_seconds{task="nightly"} 12.5
      # HELP register_sync_run_last_end_timestamp_seconds When the last run ended
      # TYPE register_sync_run_last_end_timestamp_seconds gauge
      register_sync_run_last_end_timestamp_seconds{task="nightly"} 1.7954034E9
      # HELP register_sync_run_last_exit_code Exit code of the last run
      # TYPE register_sync_run_last_exit_code gauge
      register_sync_run_last_exit_code{task="nightly"} 6.0
      # HELP register_sync_run_last_rows Rows that the last run read, by what became of them
      # TYPE register_sync_run_last_rows gauge
      register_sync_run_last_rows{county="03",fate="counted",reason="",source="vigo-contracts",task="nightly"} 3400.0
      register_sync_run_last_rows{county="03",fate="excluded",reason="not_active",source="vigo-contracts",task="nightly"} 50.0
      # HELP register_sync_run_last_step_duration_seconds How long each step of the last run took
      # TYPE register_sync_run_last_step_duration_seconds gauge
      register_sync_run_last_step_duration_seconds{step="edition",task="nightly"} 1.25
      # HELP register_sync_run_last_success_timestamp_seconds When a run of the job last ended with exit code 0
      # TYPE register_sync_run_last_success_timestamp_seconds gauge
      register_sync_run_last_success_timestamp_seconds{task="nightly"} 1.7954034E9
      # HELP register_sync_source_confirmed_timestamp_seconds When the published data of a source were last found good, though nothing was new
      # TYPE register_sync_source_confirmed_timestamp_seconds gauge
      register_sync_source_confirmed_timestamp_seconds{county="",source="reference"} 1.7954034E9
      register_sync_source_confirmed_timestamp_seconds{county="03",source="vigo"} 1.7954034E9
      # HELP register_sync_source_late_after_timestamp_seconds When the published data of a source are late unless they are renewed before
      # TYPE register_sync_source_late_after_timestamp_seconds gauge
      register_sync_source_late_after_timestamp_seconds{county="03",source="vigo"} 1.795533E9
      """;

  @Test
  void everyNumberHasANameWithItsUnit() {
    assertThat(PrometheusText.of(OBSERVED)).isEqualTo(TEXT);
  }

  @Test
  void beforeTheFirstEditionThereIsLittleToSay() {
    Observation nothing =
        new Observation(0, Optional.empty(), List.of(), List.of(), Map.of(), Optional.empty());

    assertThat(PrometheusText.of(nothing))
        .isEqualTo(
            """
            # HELP register_sync_edition Number of the current edition, 0 before the first
            # TYPE register_sync_edition gauge
            register_sync_edition 0.0
            """);
  }

  @Test
  void theFileIsReplacedWhole(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("textfile/register-sync.prom");
    MetricFile metrics = new MetricFile(file);
    metrics.write(
        new Observation(0, Optional.empty(), List.of(), List.of(), Map.of(), Optional.empty()));
    metrics.write(OBSERVED);

    assertThat(file).hasContent(TEXT);
    try (Stream<Path> files = Files.list(directory.resolve("textfile"))) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void theEndpointAnswersScrapesAndNothingElse() throws Exception {
    try (ScrapeEndpoint endpoint = ScrapeEndpoint.open("127.0.0.1", 0, () -> OBSERVED)) {
      HttpResponse<String> scraped = get(endpoint, "/metrics");
      assertThat(scraped.statusCode()).isEqualTo(200);
      assertThat(scraped.headers().firstValue("Content-Type"))
          .contains("text/plain; version=0.0.4; charset=utf-8");
      assertThat(scraped.body()).isEqualTo(TEXT);
      assertThat(get(endpoint, "/").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void theEndpointSaysWhenNothingCanBeObserved() throws Exception {
    try (ScrapeEndpoint endpoint =
        ScrapeEndpoint.open(
            "127.0.0.1",
            0,
            () -> {
              throw new IllegalStateException("01019912345");
            })) {
      assertThat(get(endpoint, "/metrics").statusCode()).isEqualTo(503);
      assertThat(get(endpoint, "/metrics").body()).isEqualTo("the database cannot be read\n");
    }
  }

  @Test
  void aScrapeThatHasBegunIsNotInterruptedWhenTheEndpointCloses() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch closing = new CountDownLatch(1);
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    ScrapeEndpoint endpoint =
        ScrapeEndpoint.open(
            "127.0.0.1",
            0,
            () -> {
              begun.countDown();
              interrupted.complete(isInterruptedBefore(closing));
              return OBSERVED;
            });
    CompletableFuture<Void> scrape =
        HttpClient.newHttpClient()
            .sendAsync(
                HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + endpoint.port() + "/metrics"))
                    .build(),
                HttpResponse.BodyHandlers.discarding())
            .handle((answer, fault) -> null);
    assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();

    Thread closer = new Thread(endpoint::close);
    closer.start();
    while (closer.getState() != Thread.State.TIMED_WAITING && closer.isAlive()) {
      Thread.onSpinWait();
    }
    closing.countDown();

    assertThat(interrupted.get(30, TimeUnit.SECONDS)).isFalse();
    closer.join();
    scrape.get(30, TimeUnit.SECONDS);
  }

  private static boolean isInterruptedBefore(CountDownLatch moment) {
    try {
      moment.await();
      return false;
    } catch (InterruptedException e) {
      return true;
    }
  }

  private static HttpResponse<String> get(ScrapeEndpoint endpoint, String path)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + endpoint.port() + path))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
