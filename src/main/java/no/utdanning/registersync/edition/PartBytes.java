package no.utdanning.registersync.edition;

import java.util.zip.Deflater;
import no.utdanning.registersync.platform.Zlib;

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
    return isPacked ? Zlib.unpack(bytes) : bytes;
  }

  byte[] packed() {
    return isPacked ? bytes : Zlib.pack(bytes, Deflater.BEST_SPEED);
  }
}
