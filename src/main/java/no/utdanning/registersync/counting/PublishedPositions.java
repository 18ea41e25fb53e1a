package no.utdanning.registersync.counting;

import java.util.List;
import java.util.Map;
import no.utdanning.registersync.counting.FigureReader.Audience;
import no.utdanning.registersync.register.Area;
import no.utdanning.registersync.register.TitleCode;
import no.utdanning.registersync.register.UnoId;
import org.jspecify.annotations.Nullable;

/**
 * What the edition published before says of positions, as far as the same would come out again:
 * they follow from the cells, from how small ones are protected, and from the links of titles, and
 * from nothing else.
 */
public interface PublishedPositions {

  /** Nothing is taken over. */
  PublishedPositions NONE =
      new PublishedPositions() {
        @Override
        public Unchanged unchanged() {
          return Unchanged.NOTHING;
        }

        @Override
        public List<InArea> list(Audience audience, UnoId occupation, Depth depth) {
          throw new IllegalArgumentException("nothing is taken over of " + occupation);
        }

        @Override
        public Totals totals(Audience audience) {
          throw new IllegalStateException("nothing is taken over");
        }
      };

  /** How far down areas are asked for. */
  enum Depth {
    /** The country and the counties. */
    COUNTIES,
    /** All areas. */
    MUNICIPALITIES
  }

  /**
   * A published line.
   *
   * @param positions null when unknown
   */
  record InArea(Area area, @Nullable Positions positions) {}

  /**
   * The positions of everything but occupations.
   *
   * @param titles every title that figures are published of
   * @param clusters those of two occupations or more, by their ids
   */
  record Totals(
      Map<Area, AreaTotals.AreaPositions> areas,
      Map<TitleCode, TitleFigures.TitlePositions> titles,
      Map<UnoId, ClusterFigures.ClusterPositions> clusters) {
    public Totals {
      areas = Map.copyOf(areas);
      titles = Map.copyOf(titles);
      clusters = Map.copyOf(clusters);
    }
  }

  /** What is taken over. */
  Unchanged unchanged();

  /**
   * The occupation's lines. To be asked in order of the ids, once for each audience.
   *
   * @throws IllegalArgumentException when nothing is taken over of the occupation
   */
  List<InArea> list(Audience audience, UnoId occupation, Depth depth);

  /**
   * Reads the totals; once for each audience.
   *
   * @throws IllegalStateException when they are not taken over
   */
  Totals totals(Audience audience);
}
