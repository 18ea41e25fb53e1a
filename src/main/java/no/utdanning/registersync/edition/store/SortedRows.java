package no.utdanning.registersync.edition.store;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows that an edition's files have for a table, in the order of their first lines. */
interface SortedRows extends Closeable {
  /** The next row; null when there is none. */
  @Nullable FigureRow next() throws IOException;
}
