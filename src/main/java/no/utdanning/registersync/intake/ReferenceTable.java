package no.utdanning.registersync.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.finding.Where;
import no.utdanning.registersync.register.RowFate;
import no.utdanning.registersync.register.SourceReceipt;
import no.utdanning.registersync.register.Tally;
import no.utdanning.registersync.source.OpenedSource;
import no.utdanning.registersync.source.Source;
import no.utdanning.registersync.source.SourceMemory;
import no.utdanning.registersync.source.UnusableSource;

/**
 * A reference file that has been read.
 *
 * @param format holds what was kept of its rows
 */
record ReferenceTable<F extends ReferenceFormat>(
    F format, SourceReceipt receipt, List<Finding> findings) {
  private static final int REJECTED_ROWS_ALLOWED = 10;
  private static final int ROWS_PER_REJECTED_ONE = 100;

  /**
   * Reads a reference file.
   *
   * @throws UnusableSource when it cannot be read, or more than 10 of its rows, and more than 1 %
   *     of them, are rejected
   */
  static <F extends ReferenceFormat> ReferenceTable<F> read(
      Source source, SourceColumns columns, Function<Header, F> formatOf) throws UnusableSource {
    return source.read(opened -> read(opened, columns, formatOf, false));
  }

  /**
   * Reads a reference file for the sake of its faults: each row that is wrong is a finding of its
   * own, and however many they are, the file is not refused for them.
   *
   * @throws UnusableSource when it cannot be read
   */
  static <F extends ReferenceFormat> ReferenceTable<F> readEachFault(
      Source source, SourceColumns columns, Function<Header, F> formatOf) throws UnusableSource {
    return source.read(opened -> read(opened, columns, formatOf, true));
  }

  /**
   * As {@link #read}, unless the file is still what is remembered.
   *
   * @return empty when it is unchanged
   */
  static <F extends ReferenceFormat> Optional<ReferenceTable<F>> readUnless(
      Source source, SourceMemory memory, SourceColumns columns, Function<Header, F> formatOf)
      throws UnusableSource {
    return source.readUnless(
        memory.find(source).orElse(null),
        opened -> {
          ReferenceTable<F> table = read(opened, columns, formatOf, false);
          memory.noticed(source, opened.validator(), table.receipt());
          return table;
        });
  }

  private static <F extends ReferenceFormat> ReferenceTable<F> read(
      OpenedSource opened, SourceColumns columns, Function<Header, F> formatOf, boolean eachFault)
      throws UnusableSource {
    CsvTable table = CsvTable.over(opened, columns);
    RowAccount account = new RowAccount(table.name(), eachFault);
    F format = formatOf.apply(table.header());
    for (CsvRow row = table.next(); row != null; row = table.next()) {
      read(row, table.header(), format, account);
    }
    if (!eachFault) {
      refuseIfTooManyAreWrong(opened.source(), account);
    }
    List<Finding> findings = new ArrayList<>(account.findings());
    findings.addAll(format.findings());
    return new ReferenceTable<>(format, table.receipt(account.tally()), findings);
  }

  private static void read(CsvRow row, Header header, ReferenceFormat format, RowAccount account) {
    if (!row.isWhole()) {
      account.reject(RowFate.MALFORMED_ROW, Column.NONE, row.line());
      return;
    }
    ReferenceRow values = new ReferenceRow(row);
    Column missing = header.firstMissing(row);
    if (missing.isPresent()) {
      values.missing(missing);
    } else {
      format.read(values);
    }
    values.settleIn(account);
  }

  private static void refuseIfTooManyAreWrong(Source source, RowAccount account)
      throws UnusableSource {
    Tally tally = account.tally();
    long rejected = tally.rejected();
    if (rejected > REJECTED_ROWS_ALLOWED && rejected * ROWS_PER_REJECTED_ONE > tally.read()) {
      throw UnusableSource.refused(
          source.location(),
          Where.in(source.name()),
          rejected
              + " of "
              + tally.read()
              + " rows are wrong, which is more than 10 and more than 1 %: "
              + account.rejections().stream()
                  .map(finding -> finding.code() + " (" + finding.message() + ")")
                  .collect(Collectors.joining("; ")));
    }
  }

  /**
   * Refuses a file without a row to use: an empty delivery must not empty the site.
   *
   * @throws UnusableSource when no row was kept
   */
  ReferenceTable<F> orRefusedWhenEmpty() throws UnusableSource {
    if (receipt.tally().counted() == 0) {
      throw UnusableSource.refused(
          receipt.location(),
          Where.in(receipt.source()),
          "The file has a header row, but no row that can be used");
    }
    return this;
  }
}
