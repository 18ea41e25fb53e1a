package no.utdanning.registersync.metric;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An observation in the text form of Prometheus. All are gauges in base units; times are seconds
 * since 1970, as a number that was once written stays for ever and an age would not grow.
 *
 * <p>A job stands in the label {@code task}: {@code job} is Prometheus's own.
 */
final class PrometheusText {
  private final MeterRegistry registry;

  private PrometheusText(MeterRegistry registry) {
    this.registry = registry;
  }

  static String of(Observation observed) {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    try {
      PrometheusText text = new PrometheusText(registry);
      text.edition(observed);
      observed.sources().forEach(text::source);
      observed.jobs().forEach(text::job);
      observed.positions().ifPresent(text::positions);
      return registry.scrape();
    } finally {
      registry.close();
    }
  }

  private void edition(Observation observed) {
    gauge(
        "edition",
        null,
        "Number of the current edition, 0 before the first",
        Tags.empty(),
        observed.edition());
    time(
        "edition.published.timestamp",
        "When the current edition was published",
        Tags.empty(),
        observed.published());
    observed
        .held()
        .forEach(
            (kind, slices) ->
                gauge(
                    "held.slices",
                    null,
                    "Slices that the gate holds until they are released or delivered again",
                    Tags.of("kind", kind),
                    slices));
  }

  private void source(Observation.SourceAge age) {
    Tags tags = Tags.of("source", age.source(), "county", age.county());
    time(
        "source.confirmed.timestamp",
        "When the published data of a source were last found good, though nothing was new",
        tags,
        age.confirmed());
    time(
        "source.late.after.timestamp",
        "When the published data of a source are late unless they are renewed before",
        tags,
        age.lateAfter());
  }

  private void job(Observation.JobState job) {
    Tags tags = Tags.of("task", job.job());
    time(
        "run.last.success.timestamp",
        "When a run of the job last ended with exit code 0",
        tags,
        job.lastSuccess());
    job.lastRun().ifPresent(run -> lastRun(tags, run));
  }

  private void lastRun(Tags tags, Observation.EndedRun run) {
    time("run.last.end.timestamp", "When the last run ended", tags, Optional.of(run.ended()));
    gauge("run.last.exit.code", null, "Exit code of the last run", tags, run.exitCode());
    gauge("run.last.duration", "seconds", "How long the last run took", tags, run.seconds());
    run.stepSeconds()
        .forEach(
            (step, seconds) ->
                gauge(
                    "run.last.step.duration",
                    "seconds",
                    "How long each step of the last run took",
                    tags.and("step", step),
                    seconds));
    run.rows()
        .forEach(
            rows ->
                gauge(
                    "run.last.rows",
                    null,
                    "Rows that the last run read, by what became of them",
                    tags.and(
                        "source",
                        rows.source(),
                        "county",
                        rows.county(),
                        "fate",
                        rows.fate(),
                        "reason",
                        rows.reason()),
                    rows.rows()));
  }

  private void positions(Observation.Positions positions) {
    String help = "Positions in the country, not persons, by the links of their titles";
    gauge("positions", null, help, Tags.of("titles", "linked"), positions.linked());
    gauge("positions", null, help, Tags.of("titles", "unlinked"), positions.unlinked());
    gauge("positions", null, help, Tags.of("titles", "unknown"), positions.unknown());
    gauge(
        "positions.linked",
        "ratio",
        "Share of positions whose title is linked to an occupation",
        Tags.empty(),
        positions.linkedRatio());
    gauge(
        "positions.overcount",
        null,
        "By how much the sum of all occupations' positions is too high",
        Tags.empty(),
        positions.naiveSum() - positions.linked());
  }

  private void time(String name, String help, Tags tags, Optional<Instant> at) {
    at.ifPresent(it -> gauge(name, "seconds", help, tags, it.getEpochSecond()));
  }

  private void gauge(String name, @Nullable String unit, String help, Tags tags, double value) {
    Gauge.builder("register.sync." + name, () -> value)
        .baseUnit(unit)
        .description(help)
        .tags(tags)
        .register(registry);
  }
}
