package no.utdanning.registersync.intake;

import java.io.IOException;

/** The text of a file breaks off being readable on a line. */
final class MalformedText extends IOException {
  private static final long serialVersionUID = 1;

  private final long line;

  private MalformedText(long line, String sentence) {
    super(sentence);
    this.line = line;
  }

  static MalformedText notUtf8(long line) {
    return new MalformedText(line, "Line " + line + " holds bytes that are not UTF-8");
  }

  static MalformedText endlessRow(long line) {
    return new MalformedText(
        line,
        "Line " + line + " begins a row of more than 16 million characters: a quote is not closed");
  }

  static MalformedText unclosedQuote(long line) {
    return new MalformedText(line, "The quote that is opened on line " + line + " is never closed");
  }

  /**
   * @param row the line that the row begins on
   */
  static MalformedText afterQuote(long line, long row) {
    return new MalformedText(
        line,
        "A closing quote on line "
            + line
            + " is followed by more than a delimiter"
            + (line > row ? ", in the row that begins on line " + row : ""));
  }

  /** 1 is the first. */
  long line() {
    return line;
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
