package no.utdanning.registersync.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.utdanning.registersync.platform.Sha256;

/** The checksums of an edition's files by their paths in it. */
final class EditionDigests {
  private EditionDigests() {}

  /** Of all files: public, internal, the report, the manifest. */
  static SortedMap<String, String> of(Path edition) throws IOException {
    SortedMap<String, String> digests = new TreeMap<>();
    try (Stream<Path> files = Files.walk(edition)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        digests.put(edition.relativize(file).toString(), Sha256.hex(Files.readAllBytes(file)));
      }
    }
    return digests;
  }
}
