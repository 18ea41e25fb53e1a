package no.utdanning.registersync.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;

/**
 * The code that runs, as a checksum: other code may work out other figures from the same data, even
 * under the same version.
 */
public final class ProgramCode {
  private static final String SHA256 = digest();

  private ProgramCode() {}

  /** SHA-256 of the jar, or of the classes that it would hold; lower-case hex. */
  public static String sha256() {
    return SHA256;
  }

  private static String digest() {
    try {
      Path source =
          Path.of(ProgramCode.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      MessageDigest digest = Sha256.begin();
      try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
        for (Path file : files(source)) {
          out.write(source.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
          Files.copy(file, out);
        }
      }
      return Sha256.hex(digest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program's own place is no path", e);
    }
  }

  /** A jar is one file, and stands for itself. */
  private static List<Path> files(Path source) throws IOException {
    try (Stream<Path> files = Files.walk(source)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
