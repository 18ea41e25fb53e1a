package no.utdanning.registersync.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A buffered stream that can be looked into. Its {@link #available} tells whether there is more at
 * all: Java's gzip reader takes a 0 for the file's end, and over a network nothing at hand is none.
 */
final class PeekedStream extends BufferedInputStream {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int SHOWN = 64;

  PeekedStream(InputStream in) {
    super(in, BUFFER_BYTES);
  }

  @Override
  public synchronized int available() throws IOException {
    return Math.max(super.available(), peek(1).length);
  }

  /** The next bytes, as many as there are up to the number; they are still to be read. */
  synchronized byte[] peek(int number) throws IOException {
    mark(number);
    byte[] next = readNBytes(number);
    reset();
    return next;
  }

  /** Whether what comes is a page for people. */
  boolean isHtml() throws IOException {
    String beginning =
        new String(peek(SHOWN), StandardCharsets.ISO_8859_1)
            .replaceFirst("^\u00ef\u00bb\u00bf", "")
            .stripLeading()
            .toLowerCase(Locale.ROOT);
    return beginning.startsWith("<!doctype html")
        || beginning.startsWith("<html")
        || beginning.startsWith("<head")
        || beginning.startsWith("<body");
  }
}
