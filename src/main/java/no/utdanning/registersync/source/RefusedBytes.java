package no.utdanning.registersync.source;

import java.io.IOException;

/** Bytes that are not taken, whatever they say; the message tells why. */
final class RefusedBytes extends IOException {
  private static final long serialVersionUID = 1;

  RefusedBytes(String message) {
    super(message);
  }
}
