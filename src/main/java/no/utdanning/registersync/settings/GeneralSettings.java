package no.utdanning.registersync.settings;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import no.utdanning.registersync.register.Area;

/** The settings that stand directly under {@code register-sync}. */
public record GeneralSettings(Path home, ZoneId zone, List<String> counties) {
  static final GeneralSettings DEFAULTS =
      new GeneralSettings(Path.of("./var"), ZoneId.of("Europe/Oslo"), List.of());

  public GeneralSettings {
    if (!counties.stream().allMatch(Area::isCountyCode)) {
      throw new IllegalArgumentException("must be counties of two digits each, in quotes");
    }
    counties = List.copyOf(counties);
  }
}
