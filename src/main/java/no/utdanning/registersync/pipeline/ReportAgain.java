package no.utdanning.registersync.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.utdanning.registersync.office.RefusedException;
import no.utdanning.registersync.platform.AtomicFiles;
import no.utdanning.registersync.platform.ExitCode;
import no.utdanning.registersync.report.Manifest;

/** Writes the review report of a published edition again; its figures stay as they are. */
final class ReportAgain {
  private final EditionsHome home;

  ReportAgain(EditionsHome home) {
    this.home = home;
  }

  /**
   * Writes it; where its page is.
   *
   * @throws RefusedException when the edition's files are not here
   */
  Path write(int edition, Composition composition) {
    Path directory =
        home.findDirectory(edition)
            .orElseThrow(
                () ->
                    new RefusedException(
                        ExitCode.NO_SOURCE, "the files of edition " + edition + " are not here"));
    Path manifest = directory.resolve(Manifest.FILE);
    byte[] before = bytes(manifest);
    AtomicFiles.write(
        manifest,
        Manifest.withReport(
            before, composition.writeReport(directory, edition, Manifest.readFindings(before))));
    return directory.resolve("report").resolve("index.html");
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
