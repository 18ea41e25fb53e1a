package no.utdanning.registersync.intake;

import java.util.List;
import java.util.function.Function;
import no.utdanning.registersync.register.ConflictDecision;
import no.utdanning.registersync.register.TitleLink;
import no.utdanning.registersync.register.TradeLink;
import no.utdanning.registersync.source.Source;
import no.utdanning.registersync.source.UnusableSource;

/**
 * Reads the files that reviewers keep, for the sake of their faults: each row that is wrong is a
 * finding of its own with its line, and no number of them refuses the file.
 */
public final class LinkFileReader {
  private LinkFileReader() {}

  /**
   * @throws UnusableSource when the file is not there or is no such file at all
   */
  public static TableIntake<TitleLink> titleLinks(Source source) throws UnusableSource {
    return read(source, TitleLinkFormat.COLUMNS, TitleLinkFormat::new, TitleLinkFormat::links);
  }

  /**
   * @throws UnusableSource when the file is not there or is no such file at all
   */
  public static TableIntake<TradeLink> tradeLinks(Source source) throws UnusableSource {
    return read(source, TradeLinkFormat.COLUMNS, TradeLinkFormat::new, TradeLinkFormat::links);
  }

  /**
   * @throws UnusableSource when the file is not there or is no such file at all
   */
  public static TableIntake<ConflictDecision> decisions(Source source) throws UnusableSource {
    return read(source, DecisionFormat.COLUMNS, DecisionFormat::new, DecisionFormat::decisions);
  }

  private static <F extends ReferenceFormat, T> TableIntake<T> read(
      Source source, SourceColumns columns, Function<Header, F> formatOf, Function<F, List<T>> rows)
      throws UnusableSource {
    ReferenceTable<F> table = ReferenceTable.readEachFault(source, columns, formatOf);
    return new TableIntake<>(rows.apply(table.format()), table.receipt(), table.findings());
  }
}
