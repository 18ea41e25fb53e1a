package no.utdanning.registersync.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a UTF-8 file into records at its bytes, as long as they are written plainly: lines end with
 * LF or CRLF, a closing quote is followed by a delimiter or the line's end, and every quote is
 * closed. It stops before the first record that is not; {@link #rest} is Commons CSV's, which knows
 * what to make of it or what to say.
 */
final class PlainCutter {
  private static final int BLOCK_BYTES = 1 << 18;
  private static final int LONGEST_RECORD = 1 << 24;
  private static final byte QUOTE = '"';
  private static final int INCOMPLETE = -1;
  private static final int NOT_PLAIN = -2;

  private final InputStream in;
  private final byte delimiter;
  private final int blockBytes;
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final CharBuffer decoded = CharBuffer.allocate(1 << 13);

  /** What was read and not yet cut: {@code buffer[start..limit)}. */
  private byte[] buffer = new byte[0];

  private int start;
  private int limit;
  private boolean ended;
  private boolean stopped;

  /** The line on which the next record begins. */
  private long line = 1;

  /** Line breaks within the quotes of the record that is being cut. */
  private int breaksWithin;

  /**
   * @param delimiter one that is not ASCII is left to Commons CSV, with the whole file
   */
  PlainCutter(InputStream in, char delimiter) {
    this(in, delimiter, BLOCK_BYTES);
  }

  /**
   * @param blockBytes how much is read and cut at once
   */
  PlainCutter(InputStream in, char delimiter, int blockBytes) {
    this.in = in;
    this.delimiter = (byte) delimiter;
    this.blockBytes = blockBytes;
    this.stopped = delimiter > 0x7f;
  }

  /**
   * The next records; null when there is none that is plain.
   *
   * @throws MalformedText when bytes are not UTF-8, or a record has no end in sight
   */
  @Nullable PlainBlock next() throws IOException {
    while (!stopped && !(ended && start == limit)) {
      refill();
      PlainBlock block = new PlainBlock(buffer);
      int from = start;
      long firstLine = line;
      cut(block);
      ensureUtf8(from, start, firstLine);
      if (block.records() > 0) {
        return block;
      }
    }
    return null;
  }

  /** Where the file goes on after the last plain record; empty at its end. */
  InputStream rest() {
    return new SequenceInputStream(
        new ByteArrayInputStream(buffer, start, limit - start), ended ? noMore() : in);
  }

  private static InputStream noMore() {
    return InputStream.nullInputStream();
  }

  /** The line on which {@link #rest} begins. */
  long restLine() {
    return line;
  }

  /** Fills a new buffer, which begins with what was not cut: blocks keep the old one. */
  private void refill() throws IOException {
    int left = limit - start;
    if (left > LONGEST_RECORD) {
      throw MalformedText.endlessRow(line);
    }
    boolean first = line == 1 && start == 0 && limit == 0;
    byte[] next = new byte[Math.max(blockBytes, left * 2)];
    System.arraycopy(buffer, start, next, 0, left);
    buffer = next;
    start = 0;
    limit = left;
    while (limit < buffer.length && !ended) {
      int count = in.read(buffer, limit, buffer.length - limit);
      ended = count == -1;
      limit += Math.max(0, count);
    }
    if (first && limit >= 3 && isByteOrderMark()) {
      start = 3;
    }
  }

  private boolean isByteOrderMark() {
    return buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF;
  }

  private void cut(PlainBlock block) {
    while (start < limit) {
      breaksWithin = 0;
      int end = isEmptyLine() ? afterLineEnd(start) : record(block, start);
      if (end < 0) {
        block.dropFields();
        stopped = end == NOT_PLAIN;
        return;
      }
      start = end;
      line += 1 + breaksWithin;
    }
  }

  private boolean isEmptyLine() {
    return buffer[start] == '\n' || buffer[start] == '\r';
  }

  /** Cuts a record into fields; returns where the next one begins, or why not. */
  private int record(PlainBlock block, int from) {
    int at = from;
    while (true) {
      at = at < limit && buffer[at] == QUOTE ? quoted(block, at + 1) : unquoted(block, at);
      if (at < 0) {
        return at;
      }
      if (at == limit || buffer[at] != delimiter) {
        int next = at == limit ? limit : afterLineEnd(at);
        if (next >= 0) {
          block.endRecord(line);
        }
        return next;
      }
      at++;
    }
  }

  /** Adds the field that begins here; returns where it ends. */
  private int unquoted(PlainBlock block, int from) {
    byte[] bytes = buffer;
    int end = limit;
    int at = from;
    while (at < end && bytes[at] != delimiter && bytes[at] != '\n' && bytes[at] != '\r') {
      at++;
    }
    if (at == end && !ended) {
      return INCOMPLETE;
    }
    block.addField(from, at, false);
    return at;
  }

  /** Adds the field whose quote was opened before here; returns where its closing quote ends. */
  private int quoted(PlainBlock block, int from) {
    byte[] bytes = buffer;
    boolean doubled = false;
    int at = from;
    while (at < limit) {
      byte b = bytes[at];
      if (b == QUOTE) {
        if (at + 1 == limit && !ended) {
          return INCOMPLETE;
        }
        if (at + 1 == limit || bytes[at + 1] != QUOTE) {
          block.addField(from, at, doubled);
          return at + 1;
        }
        doubled = true;
        at++;
      } else if (b == '\r' || (b == '\n' && bytes[at - 1] != '\r')) {
        breaksWithin++;
      }
      at++;
    }
    // At the end of the file the quote is never closed.
    return ended ? NOT_PLAIN : INCOMPLETE;
  }

  /** Where the line begins that follows the line's end here, if there is one here. */
  private int afterLineEnd(int at) {
    if (buffer[at] == '\n') {
      return at + 1;
    }
    if (buffer[at] != '\r') {
      return NOT_PLAIN;
    }
    if (at + 1 == limit) {
      return ended ? NOT_PLAIN : INCOMPLETE;
    }
    return buffer[at + 1] == '\n' ? at + 2 : NOT_PLAIN;
  }

  private void ensureUtf8(int from, int to, long firstLine) throws MalformedText {
    ByteBuffer bytes = ByteBuffer.wrap(buffer, from, to - from);
    decoder.reset();
    CoderResult result;
    do {
      decoded.clear();
      result = decoder.decode(bytes, decoded, true);
    } while (result.isOverflow());
    if (result.isError()) {
      throw MalformedText.notUtf8(firstLine + lineBreaks(from, bytes.position()));
    }
  }

  private long lineBreaks(int from, int to) {
    long breaks = 0;
    for (int at = from; at < to; at++) {
      if (buffer[at] == '\r' || (buffer[at] == '\n' && (at == from || buffer[at - 1] != '\r'))) {
        breaks++;
      }
    }
    return breaks;
  }
}
