package no.utdanning.registersync.counting;

import java.util.List;
import no.utdanning.registersync.counting.FigureReader.Audience;
import no.utdanning.registersync.register.Area;
import no.utdanning.registersync.register.UnoId;
import org.jspecify.annotations.Nullable;

/**
 * What the edition published before says of the positions of occupations, as far as the same would
 * come out again: they follow from the cells, from how small ones are protected, and from the links
 * of the occupation's titles, and from nothing else.
 */
public interface PublishedPositions {

  /** Nothing is taken over. */
  PublishedPositions NONE =
      new PublishedPositions() {
        @Override
        public boolean has(UnoId occupation) {
          return false;
        }

        @Override
        public List<InArea> list(Audience audience, UnoId occupation) {
          throw new IllegalArgumentException("nothing is taken over of " + occupation);
        }
      };

  /**
   * A published line.
   *
   * @param positions null when unknown
   */
  record InArea(Area area, @Nullable Positions positions) {}

  /** Whether the occupation's positions, in areas and at workplaces, are taken over. */
  boolean has(UnoId occupation);

  /**
   * The occupation's lines. To be asked in order of the ids, once for each audience.
   *
   * @throws IllegalArgumentException when nothing is taken over of the occupation
   */
  List<InArea> list(Audience audience, UnoId occupation);
}
