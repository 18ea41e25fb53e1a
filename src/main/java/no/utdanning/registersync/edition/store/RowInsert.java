package no.utdanning.registersync.edition.store;

import java.util.List;

/** How rows get into a table, within the transaction that is open. */
@FunctionalInterface
interface RowInsert {
  /**
   * @param edition the first that the rows hold in
   */
  void insert(FigureTable table, int edition, List<? extends FigureRow> rows);
}
