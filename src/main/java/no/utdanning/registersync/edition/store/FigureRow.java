package no.utdanning.registersync.edition.store;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a table of figures: a line of its file, or a block of them. */
interface FigureRow {
  /** Its first line, whose key is the row's place in the order. */
  CsvLine first();

  boolean sameAs(FigureRow other);

  /** What names the row among those that hold in an edition: {@link FigureTable#rowKey}. */
  Object[] key(FigureTable table);

  /** Texts, and arrays of texts, of {@link FigureTable#storedColumns}; the database makes types. */
  List<@Nullable Object> values(FigureTable table);

  /** The same as PostgreSQL's COPY reads it: CSV, delimited by {@code ;}, without an end. */
  void copyTo(ByteArrayOutputStream out, FigureTable table);
}
