package no.utdanning.registersync.report;

import java.util.Arrays;

/** Gathers the lines of an occupation as the bytes that they are. */
final class CopiedLines {
  private byte[] bytes = new byte[1 << 16];
  private int size;
  private int count;

  /** Begins anew. */
  void clear() {
    size = 0;
    count = 0;
  }

  /** Takes in the line that is gone to. */
  void add(PublishedLines lines) {
    int length = lines.end() - 1 - lines.begin();
    if (size + length + 1 > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + length + 1));
    }
    System.arraycopy(lines.line(), lines.begin(), bytes, size, length);
    size += length;
    bytes[size++] = '\n';
    count++;
  }

  /** What the lines stand in, from its beginning. */
  byte[] bytes() {
    return bytes;
  }

  /** How many bytes they are, with their ends. */
  int size() {
    return size;
  }

  int count() {
    return count;
  }
}
