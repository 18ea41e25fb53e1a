package no.utdanning.registersync.edition;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads back what {@link PartOutput} wrote, in the same order. */
final class PartInput {
  private final byte[] bytes;
  private final ByteBuffer view;
  private int at;

  PartInput(byte[] bytes) {
    this.bytes = bytes;
    this.view = ByteBuffer.wrap(bytes);
  }

  long number() {
    long value = 0;
    int shift = 0;
    while (true) {
      byte next = bytes[at++];
      value |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return (value >>> 1) ^ -(value & 1);
      }
      shift += 7;
    }
  }

  int integer() {
    return Math.toIntExact(number());
  }

  boolean flag() {
    return bytes[at++] == 1;
  }

  String text() {
    int length = integer();
    String value = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return value;
  }

  /** A text in the bytes that it was written in, for as long as nothing else is read. */
  ByteBuffer utf8() {
    int length = integer();
    view.limit(at + length).position(at);
    at += length;
    return view;
  }

  @Nullable LocalDate date() {
    return flag() ? LocalDate.ofEpochDay(number()) : null;
  }

  /** Whether nothing more was written. */
  boolean isAtEnd() {
    return at == bytes.length;
  }

  @Nullable BigDecimal decimal() {
    String text = text();
    return text.isEmpty() ? null : new BigDecimal(text);
  }
}
