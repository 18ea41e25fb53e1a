package no.utdanning.registersync.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import no.utdanning.registersync.finding.Where;
import no.utdanning.registersync.register.SourceReceipt;
import no.utdanning.registersync.register.Tally;
import no.utdanning.registersync.source.transport.Fetched;
import no.utdanning.registersync.source.transport.TransferSettings;
import no.utdanning.registersync.source.transport.Validator;

/** The bytes of a source while they are read: unpacked for the reader, digested as they lie. */
public final class OpenedSource implements Closeable {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;
  private static final long ANY_RATIO_UP_TO = 1 << 20;

  private final Source source;
  private Validator validator;
  private final DigestedStream digested;
  private final PeekedStream raw;
  private final PeekedStream content;
  private Closeable reading = () -> {};

  private OpenedSource(Source source, Fetched fetched) throws IOException, UnusableSource {
    this.source = source;
    validator = fetched.validator();
    TransferSettings limits = source.access().transfer();
    digested = new DigestedStream(new LimitedStream(fetched.bytes(), it -> tooLarge(limits, it)));
    raw = new PeekedStream(digested);
    byte[] first = raw.peek(2);
    if (first.length == 0) {
      throw UnusableSource.refused(
          source.location(),
          Where.in(source.name()),
          "The file is empty: it has not even a header row");
    }
    boolean packed =
        source.location().toLowerCase(Locale.ROOT).endsWith(".gz") || hasGzipMark(first);
    content =
        packed
            ? new PeekedStream(
                new LimitedStream(
                    new GZIPInputStream(raw, BUFFER_BYTES), it -> unpacksTooLarge(limits, it)))
            : raw;
    if (content.isHtml()) {
      throw UnusableSource.refused(
          source.location(),
          Where.in(source.name()),
          "It is a page of HTML in place of data: open the location in a browser; it may be a page"
              + " to log in or one that says what is wrong");
    }
  }

  private static boolean hasGzipMark(byte[] first) {
    return first.length == 2 && (first[0] & 0xff) == GZIP_FIRST && (first[1] & 0xff) == GZIP_SECOND;
  }

  private static String tooLarge(TransferSettings limits, long bytes) {
    return bytes > limits.maxSize().toBytes()
        ? "The file is larger than " + limits.maxSize() + ", which transfer.max-size allows"
        : "";
  }

  private String unpacksTooLarge(TransferSettings limits, long bytes) {
    if (bytes > limits.maxUnpackedSize().toBytes()) {
      return "The gzip data unpack to more than "
          + limits.maxUnpackedSize()
          + ", which transfer.max-unpacked-size allows";
    }
    return bytes > ANY_RATIO_UP_TO && bytes > limits.maxRatio() * digested.bytes()
        ? "The gzip data unpack to more than "
            + limits.maxRatio()
            + " times their size (transfer.max-ratio): no register does"
        : "";
  }

  /** Takes over the bytes as they lie at the location; they are closed whatever happens. */
  static OpenedSource over(Source source, Fetched fetched) throws IOException, UnusableSource {
    try {
      return new OpenedSource(source, fetched);
    } catch (IOException | UnusableSource e) {
      fetched.bytes().close();
      throw e;
    }
  }

  public Source source() {
    return source;
  }

  /**
   * What its server calls the state that is read; of a file of this machine its checksum, once
   * there is a receipt; else empty.
   */
  public Validator validator() {
    return validator;
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
    String sha256 = digested.sha256();
    if (source.isLocal()) {
      validator = Validator.ofContent(sha256);
    }
    return new SourceReceipt(
        source.name(), source.shownLocation(), sha256, digested.bytes(), tally);
  }

  /**
   * Has something closed before the bytes are: whoever reads them on a thread of its own.
   *
   * @param reader closing it must not throw
   */
  public void closeFirst(Closeable reader) {
    reading = reader;
  }

  /** Does nothing the second time; what was only read cannot be lost, so nothing is thrown. */
  @Override
  public void close() {
    try {
      reading.close();
      content.close();
    } catch (IOException e) {
      // Nothing was written, and everything that was wanted has been read.
    }
  }
}
