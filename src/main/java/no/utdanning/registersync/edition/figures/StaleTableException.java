package no.utdanning.registersync.edition.figures;

/** A table does not have what the files of the edition before say; it is to be loaded anew. */
final class StaleTableException extends RuntimeException {
  StaleTableException(FigureTable table) {
    super(table.name() + " does not have what the previous edition's files say");
  }
}
