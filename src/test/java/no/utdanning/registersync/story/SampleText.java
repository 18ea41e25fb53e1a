package no.utdanning.registersync.story;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The text of a sample file, packed or not. */
final class SampleText {
  private SampleText() {}

  static String of(Path file) throws IOException {
    InputStream bytes = new ByteArrayInputStream(Files.readAllBytes(file));
    try (InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
