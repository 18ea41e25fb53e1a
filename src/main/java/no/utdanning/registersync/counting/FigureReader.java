package no.utdanning.registersync.counting;

import java.util.List;
import no.utdanning.registersync.register.Occupation;

/**
 * Takes the figures as they are worked out: occupations one by one in order of their ids, then the
 * rest. Nothing is kept of an occupation once it has been handed over. A reader takes what it wants
 * of them.
 */
public interface FigureReader {

  /** Who may see the figures. */
  enum Audience {
    /** Computed from protected cells, for the site. */
    PUBLIC,
    /** Exact, for reviewers. */
    INTERNAL
  }

  /**
   * @param exact by area: county, municipality, country
   * @param published the same, from protected cells; its rows may be others
   */
  default void occupation(
      Occupation occupation, List<OccupationFigures> exact, List<OccupationFigures> published) {}

  /**
   * Instead of {@link #occupation}, where all figures of the occupation are the published ones:
   * those of municipalities are not told.
   */
  default void sameFigures(
      Occupation occupation, List<OccupationFigures> exact, List<OccupationFigures> published) {
    occupation(occupation, exact, published);
  }

  default void areas(Audience audience, List<AreaTotals> areas) {}

  default void titles(Audience audience, List<TitleFigures> titles) {}

  default void clusters(Audience audience, List<ClusterFigures> clusters) {}
}
