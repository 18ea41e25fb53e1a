package no.utdanning.registersync.settings;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import no.utdanning.registersync.register.Area;

/**
 * The settings that stand directly under {@code register-sync}.
 *
 * @param leaseSeconds after how long a process that nobody hears from is taken over
 */
public record GeneralSettings(Path home, ZoneId zone, List<String> counties, int leaseSeconds) {
  static final GeneralSettings DEFAULTS =
      new GeneralSettings(Path.of("./var"), ZoneId.of("Europe/Oslo"), List.of(), 60);
  private static final int SHORTEST_LEASE_SECONDS = 3;

  public GeneralSettings {
    if (!counties.stream().allMatch(Area::isCountyCode)) {
      throw new IllegalArgumentException("must be counties of two digits each, in quotes");
    }
    if (leaseSeconds < SHORTEST_LEASE_SECONDS) {
      throw new IllegalArgumentException("must be a whole number of seconds, 3 or more");
    }
    counties = List.copyOf(counties);
  }
}
