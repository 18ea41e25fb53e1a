package no.utdanning.registersync.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import tools.jackson.core.JsonParser;

/** The lines of a stream as bytes, blank ones left out; a line is overwritten by the next. */
final class JsonLines {
  private static final int LONGEST_LINE = 1 << 24;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private byte[] line = new byte[1 << 12];
  private int length;
  private long number;
  private boolean tooLong;

  JsonLines(InputStream in) {
    this.in = in;
  }

  /** Goes to the next line that is not blank; false after the last. */
  boolean next() throws IOException {
    do {
      if (!read()) {
        return false;
      }
    } while (isBlank());
    return true;
  }

  private boolean read() throws IOException {
    length = 0;
    number++;
    boolean any = false;
    while (!tooLong) {
      if (at == end) {
        at = 0;
        end = in.read(buffer, 0, buffer.length);
        if (end <= 0) {
          end = 0;
          return any;
        }
      }
      any = true;
      int from = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      append(from, at - from);
      if (at < end) {
        at++;
        return true;
      }
    }
    return true;
  }

  private void append(int from, int count) {
    if (length + count > LONGEST_LINE) {
      tooLong = true;
      return;
    }
    if (length + count > line.length) {
      line = Arrays.copyOf(line, Math.max(line.length * 2, length + count));
    }
    System.arraycopy(buffer, from, line, length, count);
    length += count;
  }

  private boolean isBlank() {
    for (int i = 0; i < length; i++) {
      if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
        return false;
      }
    }
    return !tooLong;
  }

  /** The line's number in the file, from 1. */
  long number() {
    return number;
  }

  boolean isTooLong() {
    return tooLong;
  }

  JsonParser parser() {
    return JsonText.parser(line, length);
  }
}
