package no.utdanning.registersync.intake;

/**
 * A row of a source, whatever form it came in. Its values may be a person's: they are not shown.
 */
interface Row {
  /**
   * Where it stands: its first line in a file of lines; in a list that is one JSON value, its
   * number in the list, from 1.
   */
  long line();

  /**
   * Whether it has the shape that its source's rows have; if not, no value of it means anything.
   */
  boolean isWhole();

  /** The value as it stands; empty where the row has none. */
  String get(Column column);

  /** Whether nothing stands there. */
  default boolean isEmpty(Column column) {
    return get(column).isEmpty();
  }

  /** Whether the row could have a value here at all, filled or not. */
  boolean has(Column column);

  /** Whether its sender reported it for the time that it is read for. */
  default boolean isReported() {
    return true;
  }
}
