package no.utdanning.registersync.source.transport;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import no.utdanning.registersync.platform.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file, whole, over a network that breaks. After a break the transfer is resumed
 * where it broke, or, where the server can't do that, begun anew up to there: the bytes that come a
 * second time must be the same, so that whoever reads never notices. A try has succeeded when it
 * brings something new; only tries in a row that do not are counted. Nothing is kept but a
 * checksum.
 */
public final class ResumedStream extends InputStream {
  private final Opening opening;
  private final Tries tries;
  private final MessageDigest digest = Sha256.begin();
  private Opening.Part part;
  private long position;
  private boolean ended;
  private @Nullable TransferFault last;

  /**
   * Opens the file.
   *
   * @throws TransferFault when that fails for good
   */
  public ResumedStream(Opening opening, Tries tries) throws TransferFault {
    this.opening = opening;
    this.tries = tries;
    part = tries.of(() -> opening.from(0));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) == -1 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (last != null) {
      throw last;
    }
    if (ended || length == 0) {
      return ended ? -1 : 0;
    }
    int count;
    try {
      count = part.bytes().read(buffer, offset, length);
    } catch (IOException broken) {
      count = resumed(broken, buffer, offset, length);
    }
    if (count == -1) {
      ended = true;
      close();
    } else {
      digest.update(buffer, offset, count);
      position += count;
    }
    return count;
  }

  private int resumed(IOException broken, byte[] buffer, int offset, int length)
      throws TransferFault {
    IOException[] first = {broken};
    try {
      return tries.of(
          () -> {
            close();
            if (first[0] != null) {
              IOException unseen = first[0];
              first[0] = null;
              throw unseen;
            }
            part = opening.from(position);
            if (part.startsAt() != position) {
              passOverWhatWasRead(part.bytes());
            }
            return part.bytes().read(buffer, offset, length);
          });
    } catch (TransferFault fault) {
      close();
      last = fault;
      throw fault;
    }
  }

  private void passOverWhatWasRead(InputStream anew) throws IOException {
    MessageDigest again = Sha256.begin();
    byte[] buffer = new byte[1 << 16];
    long left = position;
    while (left > 0) {
      int count = anew.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (count == -1) {
        throw TransferFault.changed();
      }
      again.update(buffer, 0, count);
      left -= count;
    }
    if (!Sha256.hex(again).equals(digestSoFar())) {
      throw TransferFault.changed();
    }
  }

  private String digestSoFar() {
    try {
      return Sha256.hex((MessageDigest) digest.clone());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("this Java's SHA-256 cannot be looked at half-way", e);
    }
  }

  /** Ends the transfer at once, without reading what is left. */
  @Override
  public void close() {
    try {
      part.connection().close();
    } catch (IOException e) {
      // The connection is of no more use, whatever it says.
    }
  }
}
