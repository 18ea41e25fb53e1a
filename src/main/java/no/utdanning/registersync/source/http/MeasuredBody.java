package no.utdanning.registersync.source.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Future;
import no.utdanning.registersync.source.transport.Deadline;
import no.utdanning.registersync.source.transport.TransferFault;
import no.utdanning.registersync.source.transport.TransferSettings;

/**
 * A body held to its announced length: one that ends before has broken off, one that goes on after
 * is not the file that was announced. Its end is where the server ends the connection; one that
 * keeps it open although it was asked not to gets a moment.
 */
final class MeasuredBody extends FilterInputStream {
  static final long UNKNOWN = -1;
  private static final Duration A_MOMENT = Duration.ofSeconds(1);

  private final long announced;
  private final Runnable abort;
  private final TransferSettings settings;
  private long count;
  private boolean ended;

  /**
   * @param announced bytes, or {@link #UNKNOWN}
   * @param abort ends the connection under a read that waits
   */
  MeasuredBody(InputStream body, long announced, Runnable abort, TransferSettings settings) {
    super(body);
    this.announced = announced;
    this.abort = abort;
    this.settings = settings;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) == -1 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (ended) {
      return -1;
    }
    if (announced != UNKNOWN && count == announced) {
      return end();
    }
    int read;
    try {
      read = in.read(buffer, offset, length);
    } catch (IOException e) {
      throw HttpFaults.brokenOff(e, count, announced, settings);
    }
    if (read == -1) {
      ended = true;
      if (count < announced) {
        throw HttpFaults.cutOff(count, announced);
      }
      return -1;
    }
    count += read;
    if (announced != UNKNOWN && count > announced) {
      throw HttpFaults.tooLong(announced);
    }
    return read;
  }

  private int end() throws TransferFault {
    ended = true;
    Duration patience =
        settings.readTimeout().compareTo(A_MOMENT) < 0 ? settings.readTimeout() : A_MOMENT;
    Future<?> cut = Deadline.after(patience, abort);
    int next;
    try {
      next = in.read();
    } catch (IOException e) {
      // All that was announced has come; how the connection ends says nothing more.
      next = -1;
    } finally {
      cut.cancel(false);
    }
    if (next != -1) {
      throw HttpFaults.tooLong(announced);
    }
    return -1;
  }
}
