package no.utdanning.registersync.source;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import no.utdanning.registersync.finding.Where;
import no.utdanning.registersync.register.SourceReceipt;
import no.utdanning.registersync.register.Tally;

/** The bytes of a source while they are read: unpacked for the reader, digested as they lie. */
public final class OpenedSource implements Closeable {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;

  private final Source source;
  private final DigestedStream digested;
  private final BufferedInputStream raw;
  private final InputStream content;

  private OpenedSource(Source source, InputStream bytes) throws IOException, UnusableSource {
    this.source = source;
    digested = new DigestedStream(bytes);
    raw = new BufferedInputStream(digested, BUFFER_BYTES);
    raw.mark(2);
    int first = raw.read();
    int second = raw.read();
    raw.reset();
    if (first == -1) {
      throw UnusableSource.refused(
          source.location(),
          Where.in(source.name()),
          "The file is empty: it has not even a header row");
    }
    boolean packed =
        source.location().toLowerCase(Locale.ROOT).endsWith(".gz")
            || (first == GZIP_FIRST && second == GZIP_SECOND);
    content = packed ? new GZIPInputStream(raw, BUFFER_BYTES) : raw;
  }

  /** Takes over the bytes as they lie at the location; they are closed whatever happens. */
  static OpenedSource over(Source source, InputStream bytes) throws IOException, UnusableSource {
    try {
      return new OpenedSource(source, bytes);
    } catch (IOException | UnusableSource e) {
      bytes.close();
      throw e;
    }
  }

  public Source source() {
    return source;
  }

  /** The bytes, unpacked when they are gzip. */
  public InputStream content() {
    return content;
  }

  /**
   * What is remembered of it. Reads on to the end of the file first, so that size and checksum are
   * those of all of it.
   */
  public SourceReceipt receipt(Tally tally) throws UnusableSource {
    try {
      raw.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw UnusableSource.unreadable(source, e);
    }
    return new SourceReceipt(
        source.name(), source.location(), digested.sha256(), digested.bytes(), tally);
  }

  /** Does nothing the second time; what was only read cannot be lost, so nothing is thrown. */
  @Override
  public void close() {
    try {
      content.close();
    } catch (IOException e) {
      // Nothing was written, and everything that was wanted has been read.
    }
  }
}
