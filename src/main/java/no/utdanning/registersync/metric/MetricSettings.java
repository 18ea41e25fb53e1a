package no.utdanning.registersync.metric;

import java.nio.file.Path;
import java.util.Optional;

/**
 * {@code register-sync.metrics}.
 *
 * @param file written after each run; empty: {@code metrics/register-sync.prom} under home; {@code
 *     off}: none
 * @param scrapeAddress on which {@code schedule} can be scraped: this machine alone, unless told
 *     otherwise
 * @param scrapePort 0: none
 */
public record MetricSettings(String file, String scrapeAddress, int scrapePort) {
  public static final MetricSettings DEFAULTS = new MetricSettings("", "127.0.0.1", 9486);

  private static final String OFF = "off";

  public MetricSettings {
    if (scrapePort < 0 || scrapePort > 65_535) {
      throw new IllegalArgumentException("must be a port, 1 to 65535, or 0 for none");
    }
    if (scrapeAddress.isBlank()) {
      throw new IllegalArgumentException("must be an address of this machine");
    }
  }

  /** The file to write, if any; absolute. */
  public Optional<Path> findFile(Path home) {
    if (file.equals(OFF)) {
      return Optional.empty();
    }
    Path path = file.isEmpty() ? home.resolve("metrics/register-sync.prom") : Path.of(file);
    return Optional.of(path.toAbsolutePath().normalize());
  }
}
