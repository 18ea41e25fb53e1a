package no.utdanning.registersync.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.utdanning.registersync.platform.Sha256;
import tools.jackson.databind.JsonNode;

/**
 * The files of a published edition, which may stand for those of the next where they are the same.
 */
public final class PublishedFiles {
  private final Path edition;
  private final Optional<String> program;
  private final Map<String, WrittenFile> files = new HashMap<>();

  private PublishedFiles(Path edition, List<WrittenFile> files, Optional<String> program) {
    this.edition = edition;
    this.program = program;
    files.forEach(file -> this.files.put(file.path(), file));
  }

  /** No edition, or none that something may be taken over from. */
  public static PublishedFiles none() {
    return new PublishedFiles(Path.of(""), List.of(), Optional.empty());
  }

  /** The files of an edition, as its manifest has them. */
  public static PublishedFiles of(Path edition) {
    JsonNode manifest = Manifest.read(edition);
    return new PublishedFiles(edition, Manifest.files(manifest), Manifest.program(manifest));
  }

  /**
   * The {@link no.utdanning.registersync.platform.ProgramCode} that wrote them; older ones have not
   * said.
   */
  public Optional<String> program() {
    return program;
  }

  public Path edition() {
    return edition;
  }

  /** Whether it has this file, byte for byte, by what the manifest says. */
  public boolean have(WrittenFile file) {
    return file.equals(files.get(file.path()));
  }

  /** Whether a file is there and, byte for byte, what the manifest says. */
  boolean isWhole(String path) {
    WrittenFile file = files.get(path);
    Path place = edition.resolve(path);
    try {
      if (file == null || !Files.isRegularFile(place) || Files.size(place) != file.bytes()) {
        return false;
      }
      try (InputStream bytes = Files.newInputStream(place)) {
        return Sha256.hex(bytes).equals(file.sha256());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The bytes of a file; empty when it is not there, cannot be read or is not what the manifest
   * says: whoever has a report written again may be replacing it just now.
   */
  Optional<byte[]> find(String path) {
    WrittenFile file = files.get(path);
    if (file == null) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Files.readAllBytes(edition.resolve(path));
      return Optional.of(bytes).filter(them -> Sha256.hex(them).equals(file.sha256()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
