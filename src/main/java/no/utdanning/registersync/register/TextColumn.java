package no.utdanning.registersync.register;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Very many short texts as the UTF-8 that they are, one after the other: hundreds of thousands of
 * strings would be as many objects to look after, of which few are ever read.
 */
public final class TextColumn {
  private final IntArrayList ends;
  private byte[] bytes;

  /**
   * A column that need not grow while it is filled.
   *
   * @param texts how many there will be
   * @param utf8 what they will take together, about
   */
  public TextColumn(int texts, int utf8) {
    ends = new IntArrayList(texts);
    bytes = new byte[utf8];
  }

  /** The bytes that a text is kept as. */
  public static ByteBuffer utf8(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a text; its bytes are copied. */
  public void add(ByteBuffer utf8) {
    int start = start(ends.size());
    int end = start + utf8.remaining();
    if (end > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(end, bytes.length * 2));
    }
    utf8.get(bytes, start, utf8.remaining());
    ends.add(end);
  }

  public String get(int row) {
    int start = start(row);
    return new String(bytes, start, ends.getInt(row) - start, StandardCharsets.UTF_8);
  }

  /** The bytes of a text; not to be written to. */
  public ByteBuffer utf8(int row) {
    int start = start(row);
    return ByteBuffer.wrap(bytes, start, ends.getInt(row) - start);
  }

  public boolean isEmpty(int row) {
    return ends.getInt(row) == start(row);
  }

  private int start(int row) {
    return row == 0 ? 0 : ends.getInt(row - 1);
  }
}
