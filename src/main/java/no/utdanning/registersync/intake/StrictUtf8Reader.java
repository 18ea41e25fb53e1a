package no.utdanning.registersync.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Reads UTF-8 and nothing else: a byte order mark is skipped, and bytes that are not UTF-8 end the
 * reading with a {@link MalformedText} that knows their line.
 *
 * <p>It also ends when a row grows beyond all reason, since a quote that is never closed would
 * otherwise pull the rest of the file into memory.
 */
final class StrictUtf8Reader extends Reader {
  private static final int BUFFER_SIZE = 1 << 16;
  private static final int LONGEST_ROW = 1 << 24;

  private final InputStream in;
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_SIZE).flip();
  private final CharBuffer chars = CharBuffer.allocate(BUFFER_SIZE).flip();
  private boolean started;
  private boolean ended;

  /** The line on which the next character to be decoded stands. */
  private long line = 1;

  private char lastDecoded;
  private long sinceRow;
  private long rowLine = 1;

  StrictUtf8Reader(InputStream in) {
    this.in = in;
  }

  /** Reads a file from one of its lines on. */
  StrictUtf8Reader(InputStream in, long line) {
    this.in = in;
    this.line = line;
    this.rowLine = line;
    this.started = line > 1;
  }

  /**
   * Tells that a row was taken out whole.
   *
   * @param endLine the line it ended on
   */
  void rowTaken(long endLine) {
    sinceRow = 0;
    rowLine = endLine + 1;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (!chars.hasRemaining() && !decodeMore()) {
      return -1;
    }
    int count = Math.min(length, chars.remaining());
    chars.get(buffer, offset, count);
    sinceRow += count;
    if (sinceRow > LONGEST_ROW) {
      throw MalformedText.endlessRow(rowLine);
    }
    return count;
  }

  /** Fills {@link #chars}; false at the end of the text. */
  private boolean decodeMore() throws IOException {
    if (!started) {
      skipByteOrderMark();
    }
    chars.clear();
    while (true) {
      CoderResult result = decoder.decode(bytes, chars, ended);
      if (chars.position() > 0) {
        countLines();
        chars.flip();
        return true;
      }
      if (result.isError()) {
        throw MalformedText.notUtf8(line);
      }
      if (ended) {
        chars.flip();
        return false;
      }
      refill();
    }
  }

  private void skipByteOrderMark() throws IOException {
    started = true;
    byte[] first = in.readNBytes(3);
    boolean mark =
        first.length == 3
            && first[0] == (byte) 0xEF
            && first[1] == (byte) 0xBB
            && first[2] == (byte) 0xBF;
    if (!mark) {
      bytes.clear();
      bytes.put(first);
      bytes.flip();
    }
  }

  private void refill() throws IOException {
    bytes.compact();
    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (count == -1) {
      ended = true;
    } else {
      bytes.position(bytes.position() + count);
    }
    bytes.flip();
  }

  /** Lines end as the CSV parser sees it: with LF, CRLF or CR. */
  private void countLines() {
    char[] decoded = chars.array();
    char last = lastDecoded;
    for (int i = 0; i < chars.position(); i++) {
      char c = decoded[i];
      if (c == '\n' ? last != '\r' : c == '\r') {
        line++;
      }
      last = c;
    }
    lastDecoded = last;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
