package no.utdanning.registersync.intake;

import java.io.IOException;

/** The text of a file breaks off being readable on a line. */
final class MalformedText extends IOException {
  private static final long serialVersionUID = 1;

  private final long line;

  /**
   * @param line 1 is the first
   */
  MalformedText(long line, String fault) {
    super(fault);
    this.line = line;
  }

  long line() {
    return line;
  }
}
