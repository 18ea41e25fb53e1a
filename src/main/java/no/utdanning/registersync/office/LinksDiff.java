package no.utdanning.registersync.office;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What link files on disk would change in the exact figures of the current edition, before anyone
 * publishes them. Positions, not persons; not for publication.
 *
 * @param edition the current one: all of its data but the links stand on both sides
 * @param areas the country, and every other area where one of these figures changes
 * @param occupations those whose country row changes, greatest effect first
 * @param occupationsElsewhere those where only other figures or smaller areas change, sorted
 * @param links used links (approved, both ends there), as pairs; a line that is not used is none
 * @param tradeLinks the same of trades
 * @param titles every title that is linked or weighted otherwise, most positions first
 * @param trades every trade that is linked otherwise, most contracts first
 * @param heldBecause why the gate would hold these links; empty when it would accept them
 * @param notes what is wrong with the files, and what else a run would take in
 */
public record LinksDiff(
    int edition,
    List<AreaDiff> areas,
    List<OccupationDiff> occupations,
    @JsonProperty("occupations_elsewhere") List<String> occupationsElsewhere,
    Pairs<TitlePair> links,
    @JsonProperty("trade_links") Pairs<TradePair> tradeLinks,
    List<TitleDiff> titles,
    List<TradeDiff> trades,
    Coverage coverage,
    Conflicts conflicts,
    @JsonProperty("held_because") List<Remark> heldBecause,
    List<Remark> notes) {
  public LinksDiff {
    areas = List.copyOf(areas);
    occupations = List.copyOf(occupations);
    occupationsElsewhere = List.copyOf(occupationsElsewhere);
    titles = List.copyOf(titles);
    trades = List.copyOf(trades);
    heldBecause = List.copyOf(heldBecause);
    notes = List.copyOf(notes);
  }

  /** Whether no figure and no link changes. */
  public boolean changesNothing() {
    return titles.isEmpty() && trades.isEmpty() && conflicts.changesNothing();
  }

  /** Figures of an area; null before the first slice of their kind. */
  public record AreaDiff(
      @JsonProperty("omraade_kode") String area,
      @JsonProperty("omraade_navn") String name,
      @JsonProperty("stillinger_koblet") BeforeAfter<Long> linked,
      @JsonProperty("stillinger_paa_delte_titler") BeforeAfter<Long> onSharedTitles,
      @JsonProperty("sum_yrker") BeforeAfter<Long> naiveSum,
      @JsonProperty("overtelling") BeforeAfter<Long> overcount,
      @JsonProperty("larlinger_koblet") BeforeAfter<Long> apprenticesLinked,
      @JsonProperty("larlinger_sum_yrker") BeforeAfter<Long> apprenticesNaiveSum) {}

  /**
   * An occupation's figures in the country; null where they are empty.
   *
   * @param apportioned rounded to two decimals, as files have it
   */
  public record OccupationDiff(
      @JsonProperty("uno_id") String unoId,
      @JsonProperty("tittel") String title,
      @JsonProperty("stillinger") BeforeAfter<Long> positions,
      @JsonProperty("stillinger_egne") BeforeAfter<Long> own,
      @JsonProperty("stillinger_delte") BeforeAfter<Long> shared,
      @JsonProperty("stillinger_fordelt") BeforeAfter<BigDecimal> apportioned,
      @JsonProperty("larlinger") BeforeAfter<Long> apprentices) {}

  /** Links that came and went, sorted. */
  public record Pairs<P>(List<P> added, List<P> removed) {
    public Pairs {
      added = List.copyOf(added);
      removed = List.copyOf(removed);
    }
  }

  /** A used link of a title. */
  public record TitlePair(
      @JsonProperty("styrk98_kode") String title, @JsonProperty("uno_id") String unoId) {}

  /**
   * A used link of a trade.
   *
   * @param programmeArea as its file writes it, 6–10 characters
   */
  public record TradePair(
      @JsonProperty("programomradekode") String programmeArea,
      @JsonProperty("uno_id") String unoId) {}

  /**
   * A title that is linked otherwise; the same occupations on both sides have other weights.
   *
   * @param positions in the country; null where it is not known
   */
  public record TitleDiff(
      @JsonProperty("styrk98_kode") String code,
      @JsonProperty("tittel") String title,
      @JsonProperty("stillinger") @Nullable Long positions,
      @JsonProperty("uno_ids") BeforeAfter<List<String>> unoIds) {}

  /**
   * A trade that is linked otherwise.
   *
   * @param contracts running ones in the country; null where it is not known
   */
  public record TradeDiff(
      @JsonProperty("programomradekode") String trade,
      @JsonProperty("larlinger") @Nullable Long contracts,
      @JsonProperty("uno_ids") BeforeAfter<List<String>> unoIds) {}

  /**
   * How much is linked, in the country.
   *
   * @param titles linked titles of the catalogue
   * @param titlesInCatalogue how many there are
   * @param positions positions on linked titles
   * @param allPositions how many there are; null before the first employment slice
   */
  public record Coverage(
      BeforeAfter<Integer> titles,
      @JsonProperty("titles_in_catalogue") int titlesInCatalogue,
      BeforeAfter<Long> positions,
      @JsonProperty("all_positions") @Nullable Long allPositions) {}

  /** What reviewers have to look at that was not there before, and what they no longer have to. */
  public record Conflicts(List<Conflict> opened, List<Conflict> closed) {
    public Conflicts {
      opened = List.copyOf(opened);
      closed = List.copyOf(closed);
    }

    public boolean changesNothing() {
      return opened.isEmpty() && closed.isEmpty();
    }
  }

  /**
   * A conflict, as the report has it.
   *
   * @param id stays the same, e.g. {@code shared_title:7421125}
   * @param kind the code of its kind
   * @param subject the code of the title, trade or occupation
   * @param name the text of the title or occupation; may be empty
   * @param positions that it touches; 0 when none
   * @param reopened whether it was decided, for another set of occupations
   * @param message a sentence
   */
  public record Conflict(
      @JsonProperty("konflikt") String id,
      String kind,
      String subject,
      String name,
      long positions,
      boolean reopened,
      String message) {}
}
