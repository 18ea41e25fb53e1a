package no.utdanning.registersync.edition.store;

import java.util.Locale;

/** What a slice is data of. */
public enum SliceKind {
  /** The employments of a period; its part is the period, {@code 2026-10}. */
  EMPLOYMENT,

  /** One county's apprenticeships and approvals; its part is the county, {@code 03}. */
  VIGO,

  /** Occupations, titles, links, municipalities, workplaces; its part is empty. */
  REFERENCE;

  /** As the database and the files spell it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException when there is none of this code
   */
  public static SliceKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
