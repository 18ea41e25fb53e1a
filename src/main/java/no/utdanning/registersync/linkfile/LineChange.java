package no.utdanning.registersync.linkfile;

/**
 * What became of a row that was to be put into a link file.
 *
 * @param before the row that stood there; empty for one that is added
 * @param after the row that stands there now
 */
public record LineChange(Kind kind, String before, String after) {

  /** What was done. */
  public enum Kind {
    ADDED,
    CHANGED,
    /** The file said it already. */
    SAME
  }
}
