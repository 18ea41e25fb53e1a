package no.utdanning.registersync.report.page;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What comes with the program and goes into the page: our own files, and libraries' from WebJars.
 */
final class PageResource {
  private PageResource() {}

  /** One of our own, below {@code report/} of the class path. */
  static InputStream open(String name) throws IOException {
    return openAt("report/" + name);
  }

  static String text(String name) {
    return textAt("report/" + name);
  }

  /** A text file of the class path. */
  static String textAt(String path) {
    try (InputStream stream = openAt(path)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static InputStream openAt(String path) throws IOException {
    InputStream stream = PageResource.class.getClassLoader().getResourceAsStream(path);
    if (stream == null) {
      throw new FileNotFoundException("the program lacks " + path);
    }
    return stream;
  }
}
