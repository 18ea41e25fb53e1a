package no.utdanning.registersync.edition.store;

import java.util.Locale;

/** What became of a run. */
public enum RunState {
  RUNNING,

  /** It came to its end, with whatever exit code. */
  DONE,

  /** The program failed. */
  FAILED,

  /** Its process went away in the midst of it. */
  KILLED;

  /** As the database and the files spell it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException when there is none of this code
   */
  public static RunState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
