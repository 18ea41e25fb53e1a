package no.utdanning.registersync.review;

import java.util.List;
import no.utdanning.registersync.register.TitleCode;
import no.utdanning.registersync.register.UnoId;

/**
 * Two occupations that share titles.
 *
 * @param first the smaller id
 * @param titles those that both have, by code
 * @param positions on these titles: what a sum of the two counts twice
 */
public record OccupationPair(UnoId first, UnoId second, List<TitleCode> titles, long positions) {
  public OccupationPair {
    titles = List.copyOf(titles);
  }
}
