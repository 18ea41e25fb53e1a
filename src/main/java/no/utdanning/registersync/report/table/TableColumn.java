package no.utdanning.registersync.report.table;

/**
 * A column of a table.
 *
 * @param name as the header has it
 * @param width in characters, of a sheet's column
 */
public record TableColumn(String name, int width) {

  /** For codes, numbers and dates. */
  static TableColumn narrow(String name) {
    return new TableColumn(name, 14);
  }

  /** For names. */
  static TableColumn wide(String name) {
    return new TableColumn(name, 36);
  }

  /** For sentences and lists. */
  static TableColumn text(String name) {
    return new TableColumn(name, 60);
  }
}
