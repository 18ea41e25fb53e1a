package no.utdanning.registersync.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** A folder in which a test lays the files that a program is to read. */
public record Inbox(Path folder) {

  /** Lays a file of UTF-8 text there; its settings are the usual ones. */
  public SourceSettings put(String name, String text) {
    return put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  public SourceSettings put(String name, byte[] bytes) {
    try {
      Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return at(name);
  }

  /** Settings of a file that may or may not be there. */
  public SourceSettings at(String name) {
    return new SourceSettings(folder.resolve(name).toString(), null, null);
  }

  /** The settings with a column of ours under another name in the file. */
  public static SourceSettings renamed(SourceSettings settings, Map<String, String> columns) {
    return new SourceSettings(settings.location(), settings.delimiter(), columns);
  }

  public static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
