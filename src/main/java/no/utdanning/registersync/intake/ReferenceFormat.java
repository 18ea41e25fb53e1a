package no.utdanning.registersync.intake;

import java.util.List;
import no.utdanning.registersync.finding.Finding;

/** How the rows of one reference file are read, and what has been read of them. */
interface ReferenceFormat {
  /**
   * Reads a row that is whole and has its required values; keeps it if nothing is wrong with it.
   */
  void read(ReferenceRow row);

  /** What was notable beyond single rows. */
  default List<Finding> findings() {
    return List.of();
  }
}
