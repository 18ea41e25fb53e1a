package no.utdanning.registersync.platform;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The lines of a CSV file as the bytes that they are, one after the other; a line break within
 * quotes ends none. For files of our own making, which end with a line's end.
 */
public final class QuotedLines implements Closeable {
  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int limit;

  /** Holds a line of which the buffer had a part only. */
  private byte[] joined = new byte[1 << 10];

  private byte[] bytes = buffer;
  private int from;
  private int to;

  public QuotedLines(InputStream in) {
    this.in = in;
  }

  /**
   * Goes to the next line; false at the end of the file.
   *
   * @throws EOFException when the last line does not end
   */
  public boolean next() throws IOException {
    boolean quoted = false;
    int begun = 0;
    while (position < limit || fill()) {
      int start = position;
      while (position < limit && (quoted || buffer[position] != '\n')) {
        quoted ^= buffer[position] == '"';
        position++;
      }
      boolean ended = position < limit;
      if (ended && begun == 0) {
        return isAt(buffer, start, position++);
      }
      begun = join(begun, start);
      if (ended) {
        position++;
        return isAt(joined, 0, begun);
      }
    }
    if (begun > 0) {
      throw new EOFException("the last line does not end");
    }
    return false;
  }

  private boolean isAt(byte[] where, int start, int end) {
    bytes = where;
    from = start;
    to = end;
    return true;
  }

  private int join(int begun, int start) {
    int length = begun + position - start;
    if (length > joined.length) {
      joined = Arrays.copyOf(joined, Math.max(joined.length * 2, length));
    }
    System.arraycopy(buffer, start, joined, begun, position - start);
    return length;
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = Math.max(0, in.read(buffer));
    return limit > 0;
  }

  /** What the line stands in, until the next one is gone to; not to be written to. */
  public byte[] bytes() {
    return bytes;
  }

  /** Where the line begins. */
  public int from() {
    return from;
  }

  /** Where it ends, without its line break. */
  public int to() {
    return to;
  }

  /**
   * Goes past lines that are the same in both, as far as both are in memory: far quicker than to go
   * to each of them.
   */
  public static void skipSame(QuotedLines one, QuotedLines other) {
    int begin = one.position;
    int length = Math.min(one.limit - begin, other.limit - other.position);
    int differ =
        Arrays.mismatch(
            one.buffer,
            begin,
            begin + length,
            other.buffer,
            other.position,
            other.position + length);
    int same = begin + (differ < 0 ? length : differ);
    boolean quoted = false;
    int end = begin;
    for (int i = begin; i < same; i++) {
      byte b = one.buffer[i];
      if (b == '"') {
        quoted = !quoted;
      } else if (b == '\n' && !quoted) {
        end = i + 1;
      }
    }
    one.position = end;
    other.position += end - begin;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
