package no.utdanning.registersync.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The records of a CSV file that have as many fields as its header, without the header: COPY gives
 * up at any other.
 */
final class RightWidth extends InputStream {
  private final InputStream in;
  private final char delimiter;
  private final int width;
  private final String header;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int limit;
  private byte[] record = new byte[1 << 12];
  private int length;
  private int given;

  RightWidth(InputStream in, char delimiter) throws IOException {
    this.in = in;
    this.delimiter = delimiter;
    int fields = readRecord();
    if (fields == 0) {
      throw new EOFException("no header");
    }
    width = fields;
    header = new String(record, 0, length, StandardCharsets.UTF_8).strip();
    given = length;
  }

  /** The names in the header, in double quotes, as SQL lists them. */
  String columns() {
    return Arrays.stream(header.split(Pattern.quote(String.valueOf(delimiter))))
        .map(name -> name.startsWith("\"") ? name : '"' + name + '"')
        .collect(Collectors.joining(", "));
  }

  /** Reads a record with its line's end; returns how many fields it has, 0 at the end. */
  private int readRecord() throws IOException {
    length = 0;
    given = 0;
    int fields = 1;
    boolean quoted = false;
    while (position < limit || fill()) {
      byte b = buffer[position++];
      if (length == record.length) {
        record = Arrays.copyOf(record, length * 2);
      }
      record[length++] = b;
      if (b == '"') {
        quoted = !quoted;
      } else if (!quoted && b == delimiter) {
        fields++;
      } else if (!quoted && b == '\n') {
        return fields;
      }
    }
    return length == 0 ? 0 : fields;
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = Math.max(0, in.read(buffer));
    return limit > 0;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) == -1 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int wanted) throws IOException {
    int got = 0;
    while (got < wanted) {
      if (given == length) {
        int fields = readRecord();
        if (fields == 0) {
          break;
        }
        if (fields != width) {
          given = length;
          continue;
        }
      }
      int count = Math.min(wanted - got, length - given);
      System.arraycopy(record, given, bytes, offset + got, count);
      given += count;
      got += count;
    }
    return got == 0 && wanted > 0 ? -1 : got;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
