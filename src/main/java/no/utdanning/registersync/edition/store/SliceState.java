package no.utdanning.registersync.edition.store;

import java.util.Locale;

/** Whether editions may be made of a slice. */
public enum SliceState {
  ACCEPTED,

  /** The gate would not let it through; a reviewer may. */
  HELD,

  /** Left behind by a rollback; not used again unless a reviewer accepts it. */
  SET_ASIDE;

  /** As the database and the files spell it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException when there is none of this code
   */
  public static SliceState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
