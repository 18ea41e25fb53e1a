package no.utdanning.registersync.edition.figures;

import java.util.Locale;

/**
 * All lines of a large table in one edition; editions after it show them, too, but for the lines
 * that are kept as changed.
 *
 * @param number the edition that it was loaded for
 * @param until the first edition that no longer shows it
 * @param place where its rows lie
 */
record LineSet(int number, int until, Place place) {
  /** For the published edition's set, the edition's before it, and the next one's. */
  enum Place {
    A,
    B,
    C;

    static Place of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  boolean isShownBy(int edition) {
    return number <= edition && edition < until;
  }
}
