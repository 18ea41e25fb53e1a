package no.utdanning.registersync.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import no.utdanning.registersync.report.Manifest;
import no.utdanning.registersync.report.PublishedFiles;
import no.utdanning.registersync.report.WrittenFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets an edition share the files that are those of the edition before it, by hard links. */
final class SharedFiles {
  private static final Logger LOG = LoggerFactory.getLogger(SharedFiles.class);

  private SharedFiles() {}

  /** Replaces each file that is, byte for byte, the previous edition's by a link to that one. */
  static void share(Path previous, Path next) {
    try {
      PublishedFiles before = PublishedFiles.of(previous);
      for (WrittenFile file : Manifest.readFiles(Files.readAllBytes(next.resolve(Manifest.FILE)))) {
        // A report that is written again later has files of its own then; nothing is overwritten.
        if (before.have(file)) {
          link(previous.resolve(file.path()), next.resolve(file.path()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void link(Path existing, Path file) {
    Path temporary = file.resolveSibling(file.getFileName() + ".link");
    try {
      if (Files.size(existing) == Files.size(file)) {
        Files.createLink(temporary, existing);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException | UnsupportedOperationException e) {
      // The file that was written stands as well; it only takes its own room.
      LOG.debug("no hard link for {}", file, e);
    }
  }
}
