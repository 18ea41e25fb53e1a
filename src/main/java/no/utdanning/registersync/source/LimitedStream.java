package no.utdanning.registersync.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongFunction;

/** Ends in a refusal when more comes than is allowed. */
final class LimitedStream extends FilterInputStream {
  private final LongFunction<String> fault;
  private long count;

  /**
   * @param fault what is wrong after so many bytes, or empty
   */
  LimitedStream(InputStream in, LongFunction<String> fault) {
    super(in);
    this.fault = fault;
  }

  @Override
  public int read() throws IOException {
    int one = in.read();
    if (one != -1) {
      counted(1);
    }
    return one;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = in.read(buffer, offset, length);
    if (read > 0) {
      counted(read);
    }
    return read;
  }

  private void counted(int more) throws RefusedBytes {
    count += more;
    String wrong = fault.apply(count);
    if (!wrong.isEmpty()) {
      throw new RefusedBytes(wrong);
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
