package no.utdanning.registersync.suggest;

import java.util.List;
import no.utdanning.registersync.register.TitleCode;

/**
 * What a title may belong to.
 *
 * @param text empty when the catalogue lacks the code: then only its digits speak
 * @param candidates the best first; empty when nothing speaks for any
 */
public record TitleSuggestions(TitleCode title, String text, List<Suggestion> candidates) {
  public TitleSuggestions {
    candidates = List.copyOf(candidates);
  }
}
