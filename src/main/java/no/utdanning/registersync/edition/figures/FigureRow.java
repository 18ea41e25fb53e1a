package no.utdanning.registersync.edition.figures;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a table of figures: a line of its file, or a block of them. */
interface FigureRow {
  /** Texts, and arrays of texts, of its {@link RowTarget}; the database makes types. */
  List<@Nullable Object> values(FigureTable table);

  /** The same as PostgreSQL's COPY reads it: CSV, delimited by {@code ;}, without an end. */
  void copyTo(ByteArrayOutputStream out, FigureTable table);
}
