package no.utdanning.registersync.review;

import java.util.List;
import no.utdanning.registersync.register.TitleCode;
import no.utdanning.registersync.register.UnoId;

/**
 * A title that several occupations show.
 *
 * @param overcount (k − 1) · positions: how much too high it makes a sum over occupations
 */
public record SharedTitle(
    TitleCode code, String text, List<UnoId> occupations, long positions, long overcount) {
  public SharedTitle {
    occupations = List.copyOf(occupations);
  }

  public int k() {
    return occupations.size();
  }
}
