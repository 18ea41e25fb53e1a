package no.utdanning.registersync.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.utdanning.registersync.office.RefusedException;
import no.utdanning.registersync.platform.AtomicFiles;
import no.utdanning.registersync.platform.ExitCode;
import no.utdanning.registersync.report.EditionDirectory;
import no.utdanning.registersync.report.Manifest;
import no.utdanning.registersync.report.WrittenFile;

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
    List<WrittenFile> report =
        composition.writeReport(directory, edition, Manifest.readFindings(before));
    AtomicFiles.write(manifest, Manifest.withReport(before, report));
    deleteOther(directory, before, report);
    return directory.resolve("report").resolve("index.html");
  }

  /** An earlier release may have called a table something else. */
  private static void deleteOther(Path directory, byte[] manifest, List<WrittenFile> report) {
    Set<String> written = report.stream().map(WrittenFile::path).collect(Collectors.toSet());
    try {
      for (WrittenFile file : Manifest.readFiles(manifest)) {
        if (file.path().startsWith(EditionDirectory.REPORT) && !written.contains(file.path())) {
          Files.deleteIfExists(directory.resolve(file.path()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
