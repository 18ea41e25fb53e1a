package no.utdanning.registersync.intake;

import java.io.Closeable;
import java.io.IOException;
import no.utdanning.registersync.finding.Where;
import no.utdanning.registersync.register.SourceReceipt;
import no.utdanning.registersync.register.Tally;
import no.utdanning.registersync.source.OpenedSource;
import no.utdanning.registersync.source.Source;
import no.utdanning.registersync.source.UnusableSource;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an opened source, one after the other, each with its exact line. Plainly written
 * records are cut ahead on another thread; from the first that is not, Commons CSV reads on.
 */
final class CsvTable implements Closeable, Rows {
  private final OpenedSource opened;
  private final PlainCutter cutter;
  private final ReadAhead ahead;
  private final Header header;
  private @Nullable PlainBlock block;
  private int nextRecord;
  private @Nullable CommonsRecords rest;

  private CsvTable(OpenedSource opened, SourceColumns columns) throws UnusableSource {
    this.opened = opened;
    this.cutter = new PlainCutter(opened.content(), opened.source().settings().separator());
    this.ahead = new ReadAhead(cutter);
    opened.closeFirst(ahead);
    this.header = readHeader(columns);
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

  private Header readHeader(SourceColumns columns) throws UnusableSource {
    Source source = opened.source();
    CsvRow names = next(0);
    if (names == null) {
      throw UnusableSource.refused(
          source.location(),
          Where.in(source.name()),
          "The file is empty: it has not even a header row");
    }
    return Header.of(source, columns, names.values(), names.line());
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
    return next(header.width());
  }

  private @Nullable CsvRow next(int width) throws UnusableSource {
    try {
      return plainly() ? plain(width) : ofTheRest(width);
    } catch (MalformedText e) {
      throw UnusableSource.refused(
          opened.source().location(), Where.at(name(), e.line()), e.sentence());
    } catch (IOException e) {
      throw UnusableSource.unreadable(opened.source(), e);
    }
  }

  /** Whether the next record is of a block. */
  private boolean plainly() throws IOException {
    if (block != null && nextRecord == block.records()) {
      block = null;
    }
    if (block == null && rest == null) {
      block = ahead.next();
      nextRecord = 0;
    }
    return block != null;
  }

  private CsvRow plain(int width) {
    PlainBlock records = block;
    if (records == null) {
      throw new IllegalStateException("no block");
    }
    return CsvRow.of(records, nextRecord++, width);
  }

  private @Nullable CsvRow ofTheRest(int width) throws IOException {
    if (rest == null) {
      rest =
          new CommonsRecords(
              cutter.rest(), cutter.restLine(), opened.source().settings().separator());
    }
    CSVRecord record = rest.next();
    return record == null ? null : CsvRow.of(record, rest.takeLine(record), width);
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
