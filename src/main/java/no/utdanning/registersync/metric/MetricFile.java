package no.utdanning.registersync.metric;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import no.utdanning.registersync.platform.AtomicFiles;

/** The file that a collector picks up; it is renamed into place, so that none reads half of it. */
public final class MetricFile {
  private final Path file;

  public MetricFile(Path file) {
    this.file = file;
  }

  /**
   * @throws java.io.UncheckedIOException when it cannot be written; the one before is still there
   */
  public void write(Observation observed) {
    Path directory = file.getParent();
    if (directory != null) {
      AtomicFiles.createDirectories(directory);
    }
    AtomicFiles.write(file, PrometheusText.of(observed).getBytes(StandardCharsets.UTF_8));
  }
}
