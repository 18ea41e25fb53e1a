package no.utdanning.registersync.alarm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import no.utdanning.registersync.platform.ExitCode;

/**
 * Pings the check of a job, as Healthchecks wants it: {@code /start}, then the bare URL for
 * success, {@code /log} when there was nothing yet, {@code /<exit code>} for anything else, {@code
 * /fail} when it could not begin. A run's pings have the same {@code rid}, so that its duration is
 * known.
 */
final class Pings implements Channel {
  private final PingSettings settings;
  private final Web web;

  Pings(PingSettings settings, Web web) {
    this.settings = settings;
    this.web = web;
  }

  @Override
  public String name() {
    return "ping";
  }

  @Override
  public void send(Occasion occasion) throws IOException, InterruptedException {
    if (occasion instanceof Occasion.RunStarted run) {
      ping(run.job(), "/start" + id(run.job(), run.run()), "");
    } else if (occasion instanceof Occasion.RunEnded run) {
      ping(run.job(), end(run) + id(run.job(), run.run()), run.outcome());
    } else if (occasion instanceof Occasion.RunNotBegun run) {
      ping(run.job(), "/fail", run.why());
    }
  }

  private static String end(Occasion.RunEnded run) {
    if (run.news() == Occasion.News.NOT_YET) {
      return "/log";
    }
    return run.exitCode() == ExitCode.DONE ? "" : "/" + run.exitCode().code();
  }

  private static String id(String job, long run) {
    return "?rid=" + UUID.nameUUIDFromBytes((job + " " + run).getBytes(StandardCharsets.UTF_8));
  }

  private void ping(String job, String suffix, String body)
      throws IOException, InterruptedException {
    String url = settings.url(job);
    if (!url.isEmpty()) {
      web.post(url + suffix, "text/plain; charset=utf-8", "", body);
    }
  }
}
