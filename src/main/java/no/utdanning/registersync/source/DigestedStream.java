package no.utdanning.registersync.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import no.utdanning.registersync.platform.Sha256;

/** Counts and digests the bytes that are read through it. */
final class DigestedStream extends FilterInputStream {
  private final MessageDigest digest = Sha256.begin();
  private long bytes;

  DigestedStream(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int one = in.read();
    if (one != -1) {
      digest.update((byte) one);
      bytes++;
    }
    return one;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = in.read(buffer, offset, length);
    if (count > 0) {
      digest.update(buffer, offset, count);
      bytes += count;
    }
    return count;
  }

  /** Reads what is skipped: a byte that is passed over is of the file all the same. */
  @Override
  public long skip(long count) throws IOException {
    return readNBytes((int) Math.min(count, 1 << 16)).length;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  long bytes() {
    return bytes;
  }

  /** Of the bytes so far, lower-case hex; to be asked for once. */
  String sha256() {
    return Sha256.hex(digest);
  }
}
