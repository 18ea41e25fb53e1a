package no.utdanning.registersync.edition.store;

import java.util.Locale;

/** Why an edition was made. */
public enum EditionReason {
  RUN,
  ACCEPT,
  ROLLBACK;

  /** As the database and the files spell it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException when there is none of this code
   */
  public static EditionReason of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
