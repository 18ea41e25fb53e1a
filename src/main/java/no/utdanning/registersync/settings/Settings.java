package no.utdanning.registersync.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.utdanning.registersync.alarm.AlarmSettings;
import no.utdanning.registersync.counting.SmallCells;
import no.utdanning.registersync.edition.FreshnessSettings;
import no.utdanning.registersync.edition.GateSettings;
import no.utdanning.registersync.edition.KeepSettings;
import no.utdanning.registersync.intake.EmploymentSettings;
import no.utdanning.registersync.intake.VigoSettings;
import no.utdanning.registersync.linking.ReviewSettings;
import no.utdanning.registersync.metric.MetricSettings;
import no.utdanning.registersync.platform.DatabaseSettings;
import no.utdanning.registersync.schedule.ScheduleSettings;
import no.utdanning.registersync.source.SourceKey;
import no.utdanning.registersync.source.SourceSettings;

/**
 * All settings, checked.
 *
 * @param home where everything the program keeps lies; absolute and normalised
 * @param zone in which dates and hours are meant
 * @param counties whose Vigo data are fetched, two digits each, in order; empty: all in
 *     municipalities
 * @param leaseTime after which a process that nobody hears from is taken over
 * @param sources by name; all of them but {@link SourceKey#optional() optional} ones
 * @param logLevels {@code logging.level}: the level of each logger that is not to have the usual
 */
public record Settings(
    Path home,
    ZoneId zone,
    List<String> counties,
    Duration leaseTime,
    Map<SourceKey, SourceSettings> sources,
    EmploymentSettings employment,
    VigoSettings vigo,
    SmallCells smallCells,
    GateSettings gate,
    KeepSettings keep,
    ReviewSettings review,
    FreshnessSettings freshness,
    ScheduleSettings schedule,
    AlarmSettings alarms,
    MetricSettings metrics,
    DatabaseSettings database,
    Map<String, String> logLevels) {

  public Settings {
    home = home.toAbsolutePath().normalize();
    counties = counties.stream().sorted().distinct().toList();
    sources = Collections.unmodifiableMap(new EnumMap<>(sources));
    logLevels = Map.copyOf(logLevels);
  }

  /**
   * Where a source is.
   *
   * @throws IllegalArgumentException when it is an optional one that is not set
   */
  public SourceSettings getSource(SourceKey source) {
    return findSource(source)
        .orElseThrow(() -> new IllegalArgumentException("no source " + source.key()));
  }

  public Optional<SourceSettings> findSource(SourceKey source) {
    return Optional.ofNullable(sources.get(source));
  }

  /** The directory of the log, under home. */
  public Path logDirectory() {
    return home.resolve("log");
  }
}
