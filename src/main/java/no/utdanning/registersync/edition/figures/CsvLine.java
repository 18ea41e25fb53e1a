package no.utdanning.registersync.edition.figures;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record of one of our own CSV files as its bytes, without the line's end: UTF-8, {@code ;},
 * quoted by RFC 4180. Its first fields are its key: codes, which need no quotes.
 */
final class CsvLine implements FigureRow {
  private static final byte QUOTE = '"';
  private static final byte DELIMITER = ';';

  private final byte[] bytes;

  CsvLine(byte[] bytes) {
    this.bytes = bytes;
  }

  byte[] bytes() {
    return bytes;
  }

  boolean sameAs(CsvLine other) {
    return Arrays.equals(bytes, other.bytes);
  }

  /** Compares the first fields, one by one, by code point. */
  int compareKey(CsvLine other, int fields) {
    int here = 0;
    int there = 0;
    for (int field = 0; field < fields; field++) {
      int endHere = keyEnd(here);
      int endThere = other.keyEnd(there);
      int order = Arrays.compareUnsigned(bytes, here, endHere, other.bytes, there, endThere);
      if (order != 0) {
        return order;
      }
      here = endHere + 1;
      there = endThere + 1;
    }
    return 0;
  }

  private int keyEnd(int start) {
    if (start > bytes.length) {
      throw new IllegalStateException("a line without its key: " + this);
    }
    int end = start;
    while (end < bytes.length && bytes[end] != DELIMITER) {
      if (bytes[end] == QUOTE) {
        throw new IllegalStateException("a quoted key: " + this);
      }
      end++;
    }
    return end;
  }

  /** The first fields as text. */
  Object[] key(int fields) {
    Object[] key = new Object[fields];
    int start = 0;
    for (int field = 0; field < fields; field++) {
      int end = keyEnd(start);
      key[field] = new String(bytes, start, end - start, StandardCharsets.UTF_8);
      start = end + 1;
    }
    return key;
  }

  /** A line of the same key whose other fields are empty. */
  CsvLine keyAlone(FigureTable table) {
    int end = -1;
    for (int field = 0; field < table.key().size(); field++) {
      end = keyEnd(end + 1);
    }
    byte[] alone = Arrays.copyOf(bytes, end + table.values().size());
    Arrays.fill(alone, end, alone.length, DELIMITER);
    return new CsvLine(alone);
  }

  /** The fields as text; null where nothing stands, not even quotes. */
  List<@Nullable String> fields() {
    List<@Nullable String> fields = new ArrayList<>();
    int start = 0;
    while (start <= bytes.length) {
      int end = fieldEnd(start);
      fields.add(text(start, end));
      start = end + 1;
    }
    return fields;
  }

  @Override
  public List<@Nullable Object> values(FigureTable table) {
    return new ArrayList<>(fields(table));
  }

  /**
   * The fields as a table's columns have them.
   *
   * @throws IllegalStateException when they are not as many
   */
  List<@Nullable String> fields(FigureTable table) {
    int columns = table.key().size() + table.values().size();
    List<@Nullable String> fields = fields();
    if (fields.size() != columns) {
      throw new IllegalStateException(
          "%d fields instead of %d: %s".formatted(fields.size(), columns, this));
    }
    FigureTable.ListColumn list = table.list();
    if (list != null && fields.get(list.column()) == null && fields.get(list.knownBy()) != null) {
      fields.set(list.column(), "");
    }
    return fields;
  }

  @Override
  public void copyTo(ByteArrayOutputStream out, FigureTable table) {
    FigureTable.ListColumn list = table.list();
    int empty = list == null ? -1 : emptyList(list);
    if (empty < 0) {
      out.writeBytes(bytes);
    } else {
      out.write(bytes, 0, empty);
      out.write(QUOTE);
      out.write(QUOTE);
      out.write(bytes, empty, bytes.length - empty);
    }
  }

  /** Where quotes tell that the list is empty, and not unknown; -1 when it is something else. */
  private int emptyList(FigureTable.ListColumn list) {
    boolean known = false;
    int start = 0;
    for (int column = 0; column < list.column(); column++) {
      int end = fieldEnd(start);
      known |= column == list.knownBy() && end > start;
      start = end + 1;
    }
    return known && fieldEnd(start) == start ? start : -1;
  }

  private int fieldEnd(int start) {
    boolean quoted = false;
    int end = start;
    while (end < bytes.length && (quoted || bytes[end] != DELIMITER)) {
      quoted ^= bytes[end] == QUOTE;
      end++;
    }
    return end;
  }

  private @Nullable String text(int start, int end) {
    if (start == end) {
      return null;
    }
    if (bytes[start] != QUOTE) {
      return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }
    return unquoted(start + 1, end - 1);
  }

  /** Two quotes stand for one. */
  private String unquoted(int start, int end) {
    byte[] text = new byte[end - start];
    int length = 0;
    for (int at = start; at < end; at++) {
      text[length++] = bytes[at];
      if (bytes[at] == QUOTE) {
        at++;
      }
    }
    return new String(text, 0, length, StandardCharsets.UTF_8);
  }

  /** A line of two fields, of which the second is quoted. */
  static CsvLine of(String key, byte[] text) {
    byte[] first = key.getBytes(StandardCharsets.UTF_8);
    byte[] line = Arrays.copyOf(first, first.length + 3 + text.length + count(QUOTE, text));
    int end = first.length;
    line[end++] = DELIMITER;
    line[end++] = QUOTE;
    for (byte b : text) {
      if (b == QUOTE) {
        line[end++] = QUOTE;
      }
      line[end++] = b;
    }
    line[end] = QUOTE;
    return new CsvLine(line);
  }

  private static int count(byte wanted, byte[] bytes) {
    int count = 0;
    for (byte b : bytes) {
      if (b == wanted) {
        count++;
      }
    }
    return count;
  }

  @Override
  public String toString() {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
