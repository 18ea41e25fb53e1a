package no.utdanning.registersync.register;

import java.util.List;

/**
 * The editors' side of the figures, as of one day: occupations, titles, links and municipalities.
 * Repeated keys are gone (the first row stands); links may still point at nothing.
 *
 * @param decisions what reviewers have decided about conflicts; empty without such a file
 * @param comments what the public has said; empty without such a file
 */
public record ReferenceSet(
    List<Occupation> occupations,
    List<Title> titles,
    List<TitleLink> titleLinks,
    List<TradeLink> tradeLinks,
    Municipalities municipalities,
    List<ConflictDecision> decisions,
    List<PublicComment> comments) {
  public ReferenceSet {
    occupations = List.copyOf(occupations);
    titles = List.copyOf(titles);
    titleLinks = List.copyOf(titleLinks);
    tradeLinks = List.copyOf(tradeLinks);
    decisions = List.copyOf(decisions);
    comments = List.copyOf(comments);
  }

  /** The same with other links. */
  public ReferenceSet withLinks(List<TitleLink> ofTitles, List<TradeLink> ofTrades) {
    return new ReferenceSet(
        occupations, titles, ofTitles, ofTrades, municipalities, decisions, comments);
  }
}
