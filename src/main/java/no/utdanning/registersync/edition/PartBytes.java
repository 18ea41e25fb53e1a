package no.utdanning.registersync.edition;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The bytes of one part of a slice, plain or packed as the database keeps them. What goes from one
 * slice into the next is not packed again; neither form is held longer than it is in use.
 */
final class PartBytes {
  private final byte[] bytes;
  private final boolean isPacked;

  private PartBytes(byte[] bytes, boolean isPacked) {
    this.bytes = bytes;
    this.isPacked = isPacked;
  }

  static PartBytes of(byte[] plain) {
    return new PartBytes(plain, false);
  }

  /** Those that a slice in the database has. */
  static PartBytes kept(byte[] packed) {
    return new PartBytes(packed, true);
  }

  byte[] plain() {
    return isPacked ? unpack(bytes) : bytes;
  }

  byte[] packed() {
    return isPacked ? bytes : pack(bytes);
  }

  private static byte[] pack(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater, 1 << 16)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return packed.toByteArray();
  }

  private static byte[] unpack(byte[] packed) {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
