package no.utdanning.registersync.review;

import java.util.List;
import no.utdanning.registersync.counting.OccupationFigures;
import no.utdanning.registersync.linking.Fraction;
import no.utdanning.registersync.register.Occupation;
import no.utdanning.registersync.register.PublicComment;
import no.utdanning.registersync.register.Review;
import no.utdanning.registersync.register.TitleCode;
import no.utdanning.registersync.register.TradeCode;
import no.utdanning.registersync.register.UnoId;
import org.jspecify.annotations.Nullable;

/**
 * All that a reviewer should know of an occupation.
 *
 * @param figures exact; the country first, then counties by code
 * @param titles its used titles, most positions first
 * @param trades its used trades, most contracts first
 * @param cluster id of the cluster of two or more occupations that it belongs to; null for none
 * @param related the occupations that it shares titles with, most shared positions first
 * @param conflicts ids of the conflicts that concern it, in the order of the list of conflicts
 * @param comments what the public has said of it or of one of its titles, the latest first
 */
public record OccupationReview(
    Occupation occupation,
    List<OccupationFigures> figures,
    List<TitleOfIt> titles,
    List<TradeOfIt> trades,
    @Nullable UnoId cluster,
    List<OccupationPair> related,
    List<String> conflicts,
    List<PublicComment> comments) {
  public OccupationReview {
    figures = List.copyOf(figures);
    titles = List.copyOf(titles);
    trades = List.copyOf(trades);
    related = List.copyOf(related);
    conflicts = List.copyOf(conflicts);
    comments = List.copyOf(comments);
  }

  /**
   * @param positions exact, in the country; 0 while there is no employment
   * @param weight the share of them that is apportioned to this occupation
   * @param others the other occupations that it belongs to, by id; empty for a title of its own
   * @param review of the link
   */
  public record TitleOfIt(
      TitleCode code,
      String text,
      long positions,
      Fraction weight,
      List<UnoId> others,
      Review review) {
    public TitleOfIt {
      others = List.copyOf(others);
    }
  }

  /**
   * @param contracts running in the country
   * @param others the other occupations that it belongs to, by id
   * @param review of the link
   */
  public record TradeOfIt(TradeCode code, long contracts, List<UnoId> others, Review review) {
    public TradeOfIt {
      others = List.copyOf(others);
    }
  }
}
