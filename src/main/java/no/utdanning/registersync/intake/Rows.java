package no.utdanning.registersync.intake;

import no.utdanning.registersync.register.SourceReceipt;
import no.utdanning.registersync.register.Tally;
import no.utdanning.registersync.source.UnusableSource;
import org.jspecify.annotations.Nullable;

/** The rows of an opened source, one after the other, whatever form they came in. */
interface Rows {
  Header header();

  /** What findings call the source. */
  String name();

  /**
   * The next row, or null after the last.
   *
   * @throws UnusableSource when the source breaks off or is not what it should be
   */
  @Nullable Row next() throws UnusableSource;

  /** To be asked for after the last row: reads on to the end of the file. */
  SourceReceipt receipt(Tally tally) throws UnusableSource;
}
