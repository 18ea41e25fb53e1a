package no.utdanning.registersync.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The records of a file, or of its rest, as Commons CSV reads them, each with its exact line. It
 * reads what is not written plainly, and says what is wrong with what cannot be read.
 */
final class CommonsRecords {
  /** Commons CSV tells where an unclosed quote was opened in its message alone. */
  private static final Pattern OPENED_ON_LINE = Pattern.compile("startline (\\S+)\\)");

  private final StrictUtf8Reader text;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;

  /** Lines of the file before those that the parser counts. */
  private final long linesBefore;

  private long lastLine;

  /**
   * @param line on which the text begins
   */
  CommonsRecords(InputStream rest, long line, char delimiter) throws IOException {
    text = new StrictUtf8Reader(rest, line);
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(true).get();
    parser = CSVParser.builder().setReader(text).setFormat(format).get();
    records = parser.iterator();
    linesBefore = line - 1;
    lastLine = linesBefore;
  }

  /**
   * The next record, or null after the last.
   *
   * @throws MalformedText when a quote is not closed, or not followed by a delimiter
   */
  @Nullable CSVRecord next() throws IOException {
    try {
      return records.hasNext() ? records.next() : null;
    } catch (UncheckedIOException e) {
      IOException fault = Objects.requireNonNull(e.getCause());
      throw fault instanceof CSVException ? misquoted(String.valueOf(fault.getMessage())) : fault;
    }
  }

  /** The first line of the record that was just read; to be asked for once. */
  long takeLine(CSVRecord record) {
    long line = firstLine(record);
    lastLine = currentLine();
    text.rowTaken(lastLine);
    return line;
  }

  private long currentLine() {
    return linesBefore + parser.getCurrentLineNumber();
  }

  /** The parser knows where a record ended; it began there unless its values hold line breaks. */
  private long firstLine(CSVRecord record) {
    long line = currentLine();
    if (line == lastLine + 1) {
      return line;
    }
    for (String value : record) {
      line -= lineBreaks(value);
    }
    return line;
  }

  private static long lineBreaks(String value) {
    long breaks = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\r' || (c == '\n' && (i == 0 || value.charAt(i - 1) != '\r'))) {
        breaks++;
      }
    }
    return breaks;
  }

  private MalformedText misquoted(String complaint) {
    Matcher unclosed = OPENED_ON_LINE.matcher(complaint);
    if (unclosed.find()) {
      return MalformedText.unclosedQuote(linesBefore + number(unclosed.group(1)));
    }
    return MalformedText.afterQuote(currentLine(), lastLine + 1);
  }

  /** The number in whatever digits and grouping the machine's language writes. */
  private static long number(String formatted) {
    return formatted
        .codePoints()
        .filter(Character::isDigit)
        .mapToLong(digit -> Character.digit(digit, 10))
        .reduce(0, (number, digit) -> number * 10 + digit);
  }
}
