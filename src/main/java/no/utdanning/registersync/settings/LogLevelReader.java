package no.utdanning.registersync.settings;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Reads {@code logging.level}: Boot's own names for how much which part writes to the log. */
final class LogLevelReader {
  private static final List<String> LEVELS =
      List.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "OFF");

  private final GivenSettings given;
  private final Faults faults;

  LogLevelReader(GivenSettings given, Faults faults) {
    this.given = given;
    this.faults = faults;
  }

  /** Level by logger; {@code root} is all of them. */
  Map<String, String> read() {
    Map<String, String> levels = new TreeMap<>();
    given
        .map("logging.level")
        .forEach(
            (logger, it) -> {
              String level = it.text().toUpperCase(Locale.ROOT);
              if (LEVELS.contains(level)) {
                levels.put(logger, level);
              } else {
                faults.malformed(it, "must be one of " + String.join(", ", LEVELS));
              }
            });
    return levels;
  }
}
