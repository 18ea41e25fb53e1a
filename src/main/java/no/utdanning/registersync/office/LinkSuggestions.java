package no.utdanning.registersync.office;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Occupations that titles without one may belong to. Nothing is applied; positions, not persons.
 *
 * @param titles most positions first, or as they were asked for
 */
public record LinkSuggestions(List<SuggestedTitle> titles) {
  public LinkSuggestions {
    titles = List.copyOf(titles);
  }

  /**
   * A title and its candidates.
   *
   * @param name empty when the catalogue lacks the code
   * @param state {@code koblet}, {@code ukoblet}, {@code uten_yrke} or {@code ukjent}
   * @param positions in the country; null before the first employment slice
   * @param candidates the best first; empty when nothing speaks for any
   */
  public record SuggestedTitle(
      @JsonProperty("styrk98_kode") String code,
      @JsonProperty("tittel") String name,
      @JsonProperty("kobling") String state,
      @JsonProperty("stillinger") @Nullable Long positions,
      List<Candidate> candidates) {
    public SuggestedTitle {
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * @param score from 0 to 1, two decimals: how much speaks for it, not how likely it is
   * @param why a sentence each, the weightiest first
   */
  public record Candidate(
      @JsonProperty("uno_id") String unoId,
      @JsonProperty("tittel") String name,
      BigDecimal score,
      List<String> why) {
    public Candidate {
      why = List.copyOf(why);
    }
  }
}
