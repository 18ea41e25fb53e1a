package no.utdanning.registersync.suggest;

import java.util.List;
import no.utdanning.registersync.register.UnoId;

/**
 * An occupation that a title may belong to.
 *
 * @param score from 0 to 1: how much speaks for it, not how likely it is
 * @param why a sentence for each thing that speaks for it, the weightiest first
 */
public record Suggestion(UnoId occupation, String title, double score, List<String> why) {
  public Suggestion {
    why = List.copyOf(why);
  }
}
