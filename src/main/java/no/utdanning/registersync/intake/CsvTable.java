package no.utdanning.registersync.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.utdanning.registersync.finding.Where;
import no.utdanning.registersync.register.SourceReceipt;
import no.utdanning.registersync.register.Tally;
import no.utdanning.registersync.source.OpenedSource;
import no.utdanning.registersync.source.Source;
import no.utdanning.registersync.source.UnusableSource;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The rows of an opened source, one after the other, each with its exact line. */
final class CsvTable implements Closeable, Rows {
  /** Commons CSV tells where an unclosed quote was opened in its message alone. */
  private static final Pattern OPENED_ON_LINE = Pattern.compile("startline (\\S+)\\)");

  private final OpenedSource opened;
  private final StrictUtf8Reader text;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final Header header;
  private long lastLine;

  private CsvTable(OpenedSource opened, SourceColumns columns) throws UnusableSource {
    this.opened = opened;
    text = new StrictUtf8Reader(opened.content());
    Source source = opened.source();
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(source.settings().separator())
            .setIgnoreEmptyLines(true)
            .get();
    try {
      parser = CSVParser.builder().setReader(text).setFormat(format).get();
    } catch (IOException e) {
      throw UnusableSource.unreadable(source, e);
    }
    records = parser.iterator();
    CSVRecord names = nextRecord();
    if (names == null) {
      throw UnusableSource.refused(
          source.location(),
          Where.in(source.name()),
          "The file is empty: it has not even a header row");
    }
    header = Header.of(source, columns, names, firstLine(names));
    lastLine = parser.getCurrentLineNumber();
  }

  /**
   * Opens a source and reads its header row.
   *
   * @throws UnusableSource when it cannot be opened, or its header row cannot be used
   */
  static CsvTable open(Source source, SourceColumns columns) throws UnusableSource {
    OpenedSource opened = source.open();
    try {
      return new CsvTable(opened, columns);
    } catch (UnusableSource e) {
      opened.close();
      throw e;
    }
  }

  /** The rows of a source that somebody else opened, and closes. */
  static CsvTable over(OpenedSource opened, SourceColumns columns) throws UnusableSource {
    return new CsvTable(opened, columns);
  }

  @Override
  public Header header() {
    return header;
  }

  /** What findings call the source. */
  @Override
  public String name() {
    return opened.source().name();
  }

  /**
   * The next row, or null after the last.
   *
   * @throws UnusableSource when the text breaks off: bytes that are not UTF-8, an unclosed quote,
   *     gzip that is cut off, a file system that fails
   */
  @Override
  public @Nullable CsvRow next() throws UnusableSource {
    CSVRecord record = nextRecord();
    if (record == null) {
      return null;
    }
    long line = firstLine(record);
    lastLine = parser.getCurrentLineNumber();
    text.rowTaken(lastLine);
    return new CsvRow(record, line, header.width());
  }

  private @Nullable CSVRecord nextRecord() throws UnusableSource {
    try {
      return records.hasNext() ? records.next() : null;
    } catch (UncheckedIOException e) {
      throw unusable(Objects.requireNonNull(e.getCause()));
    }
  }

  /** The parser knows where a record ended; it began there unless its values hold line breaks. */
  private long firstLine(CSVRecord record) {
    long line = parser.getCurrentLineNumber();
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

  private UnusableSource unusable(IOException fault) {
    if (fault instanceof MalformedText malformed) {
      return refused(malformed.line(), "Line " + malformed.line() + " " + malformed.getMessage());
    }
    if (fault instanceof CSVException) {
      return misquoted(String.valueOf(fault.getMessage()));
    }
    return UnusableSource.unreadable(opened.source(), fault);
  }

  private UnusableSource misquoted(String complaint) {
    Matcher unclosed = OPENED_ON_LINE.matcher(complaint);
    if (unclosed.find()) {
      long line = number(unclosed.group(1));
      return refused(line, "The quote that is opened on line " + line + " is never closed");
    }
    long line = parser.getCurrentLineNumber();
    String row = line > lastLine + 1 ? ", in the row that begins on line " + (lastLine + 1) : "";
    return refused(
        line, "A closing quote on line " + line + " is followed by more than a delimiter" + row);
  }

  /** The number in whatever digits and grouping the machine's language writes. */
  private static long number(String formatted) {
    return formatted
        .codePoints()
        .filter(Character::isDigit)
        .mapToLong(digit -> Character.digit(digit, 10))
        .reduce(0, (number, digit) -> number * 10 + digit);
  }

  private UnusableSource refused(long line, String reason) {
    return UnusableSource.refused(opened.source().location(), Where.at(name(), line), reason);
  }

  /** To be asked for after the last row: reads on to the end of the file. */
  @Override
  public SourceReceipt receipt(Tally tally) throws UnusableSource {
    return opened.receipt(tally);
  }

  @Override
  public void close() {
    opened.close();
  }
}
