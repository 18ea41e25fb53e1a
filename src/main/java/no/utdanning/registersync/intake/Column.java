package no.utdanning.registersync.intake;

/**
 * A column of ours in a file.
 *
 * @param name what the file calls it
 * @param index its place on a row, 0 is the first; -1 when the file does not have it
 */
record Column(String name, int index) {
  private static final int ABSENT = -1;

  /** Stands where a fault is not that of one column. */
  static final Column NONE = absent("");

  static Column absent(String name) {
    return new Column(name, ABSENT);
  }

  boolean isPresent() {
    return index != ABSENT;
  }
}
