package no.utdanning.registersync.edition;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Writes a part of a slice, compactly: numbers take as many bytes as they need. */
final class PartOutput {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);

  /** Seven bits a byte, the lowest first; small numbers of either sign stay small. */
  void number(long value) {
    long rest = (value << 1) ^ (value >> 63);
    while ((rest & ~0x7FL) != 0) {
      bytes.write((int) (rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    bytes.write((int) rest);
  }

  void flag(boolean value) {
    bytes.write(value ? 1 : 0);
  }

  void text(String value) {
    utf8(ByteBuffer.wrap(value.getBytes(StandardCharsets.UTF_8)));
  }

  /** A text in its bytes. */
  void utf8(ByteBuffer value) {
    number(value.remaining());
    bytes.write(value.array(), value.arrayOffset() + value.position(), value.remaining());
  }

  void date(@Nullable LocalDate value) {
    flag(value != null);
    if (value != null) {
      number(value.toEpochDay());
    }
  }

  void decimal(@Nullable BigDecimal value) {
    text(value == null ? "" : value.toPlainString());
  }

  byte[] toBytes() {
    return bytes.toByteArray();
  }
}
