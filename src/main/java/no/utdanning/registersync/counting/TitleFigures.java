package no.utdanning.registersync.counting;

import java.math.BigDecimal;
import no.utdanning.registersync.linking.Relation;
import no.utdanning.registersync.register.Title;
import no.utdanning.registersync.register.TitleCode;
import org.jspecify.annotations.Nullable;

/**
 * A title in the whole country.
 *
 * @param title null when the catalogue lacks the code
 * @param positions null before the first employment slice
 */
public record TitleFigures(
    TitleCode code,
    @Nullable Title title,
    LinkState state,
    Relation relation,
    @Nullable TitlePositions positions) {

  /** What is known of a title's link (kobling). */
  public enum LinkState {
    /** The catalogue lacks the code. */
    UKJENT,
    /** It has a used link. */
    KOBLET,
    /** It is recorded that it has no occupation. */
    UTEN_YRKE,
    /** Nobody has said. */
    UKOBLET
  }

  /**
   * @param fte rounded to two decimals
   * @param overcount (k − 1) · positions, or 0
   */
  public record TitlePositions(long count, BigDecimal fte, long workplaces, long overcount) {}
}
