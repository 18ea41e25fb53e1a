package no.utdanning.registersync.linking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.utdanning.registersync.register.LinkStatus;
import no.utdanning.registersync.register.Occupation;
import no.utdanning.registersync.register.ReferenceSet;
import no.utdanning.registersync.register.Title;
import no.utdanning.registersync.register.TitleCode;
import no.utdanning.registersync.register.TitleLink;
import no.utdanning.registersync.register.TradeCode;
import no.utdanning.registersync.register.TradeLink;
import no.utdanning.registersync.register.UnoId;
import org.jspecify.annotations.Nullable;

/**
 * A reference set with its links worked out (contract, section 4.1).
 *
 * <p>A link is used when it is approved, its title is in the catalogue (trades have no catalogue),
 * and its occupation is in the list and not retired.
 */
public final class Linkage {
  private final ReferenceSet reference;
  private final SortedMap<TitleCode, Title> catalogue = new TreeMap<>();
  private final SortedMap<UnoId, Occupation> occupations = new TreeMap<>();
  private final Links<TitleCode> titles;
  private final Links<TradeCode> trades;

  public Linkage(ReferenceSet reference) {
    this.reference = reference;
    reference.titles().forEach(title -> catalogue.put(title.code(), title));
    reference.occupations().stream()
        .filter(occupation -> !occupation.retired())
        .forEach(occupation -> occupations.put(occupation.id(), occupation));
    this.titles = titleLinks();
    this.trades = tradeLinks();
  }

  private Links<TitleCode> titleLinks() {
    SortedMap<TitleCode, List<TitleLink>> used = new TreeMap<>();
    Set<TitleCode> without = new HashSet<>();
    for (TitleLink link : reference.titleLinks()) {
      if (link.status() == LinkStatus.UTEN_YRKE) {
        without.add(link.title());
      } else if (isUsed(link)) {
        used.computeIfAbsent(link.title(), title -> new ArrayList<>()).add(link);
      }
    }
    SortedMap<TitleCode, Relation> relations = new TreeMap<>();
    used.forEach((title, links) -> relations.put(title, weighted(links)));
    return new Links<>(relations, without);
  }

  private Links<TradeCode> tradeLinks() {
    SortedMap<TradeCode, Set<UnoId>> used = new TreeMap<>();
    Set<TradeCode> without = new HashSet<>();
    for (TradeLink link : reference.tradeLinks()) {
      if (link.status() == LinkStatus.UTEN_YRKE) {
        without.add(link.trade());
      } else if (isUsed(link)) {
        used.computeIfAbsent(link.trade(), trade -> new HashSet<>()).add(link.occupation());
      }
    }
    SortedMap<TradeCode, Relation> relations = new TreeMap<>();
    used.forEach((trade, linked) -> relations.put(trade, Relation.equalSplit(sorted(linked))));
    return new Links<>(relations, without);
  }

  /** Weights that all are positive are normalised to sum to 1; otherwise the split is equal. */
  private static Relation weighted(List<TitleLink> used) {
    if (used.size() == 1) {
      return Relation.equalSplit(List.of(occupationOf(used.get(0))));
    }
    Map<UnoId, @Nullable BigDecimal> weights = new HashMap<>();
    for (TitleLink link : used) {
      weights.putIfAbsent(occupationOf(link), link.weight());
    }
    List<UnoId> occupations = sorted(weights.keySet());
    if (!weights.values().stream().allMatch(weight -> weight != null && weight.signum() > 0)) {
      return Relation.equalSplit(occupations);
    }
    Map<UnoId, Fraction> fractions =
        weights.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> fraction(entry.getValue())));
    Fraction sum = fractions.values().stream().reduce(Fraction.ZERO, Fraction::plus);
    return new Relation(
        occupations,
        occupations.stream().map(id -> fraction(weights.get(id)).dividedBy(sum)).toList());
  }

  private static Fraction fraction(@Nullable BigDecimal weight) {
    return weight == null ? Fraction.ZERO : Fraction.of(weight);
  }

  private static UnoId occupationOf(TitleLink link) {
    UnoId occupation = link.occupation();
    if (occupation == null) {
      throw new IllegalStateException("a used link has an occupation");
    }
    return occupation;
  }

  private static List<UnoId> sorted(Collection<UnoId> ids) {
    return ids.stream().sorted().toList();
  }

  /** Whether the link counts. */
  public boolean isUsed(TitleLink link) {
    return link.status() == LinkStatus.GODKJENT
        && catalogue.containsKey(link.title())
        && link.occupation() != null
        && occupations.containsKey(link.occupation());
  }

  /** Whether the link counts; every well-formed trade exists. */
  public boolean isUsed(TradeLink link) {
    return link.status() == LinkStatus.GODKJENT
        && link.occupation() != null
        && occupations.containsKey(link.occupation());
  }

  public ReferenceSet reference() {
    return reference;
  }

  /** The titles of the catalogue, by code. */
  public SortedMap<TitleCode, Title> catalogue() {
    return catalogue;
  }

  /** The occupations that have figures: all that are not retired, by id. */
  public SortedMap<UnoId, Occupation> occupations() {
    return occupations;
  }

  public Links<TitleCode> titles() {
    return titles;
  }

  public Links<TradeCode> trades() {
    return trades;
  }

  /**
   * The occupations that have the same titles here as there, each linked to the same occupations
   * with the same weights.
   */
  public Set<UnoId> titledAlike(Linkage other) {
    return linkedAlike(other, titles, other.titles);
  }

  /** The occupations that have the same trades here as there, each shared with the same ones. */
  public Set<UnoId> tradedAlike(Linkage other) {
    return linkedAlike(other, trades, other.trades);
  }

  private <C extends Comparable<C>> Set<UnoId> linkedAlike(
      Linkage other, Links<C> links, Links<C> others) {
    return occupations.keySet().stream()
        .filter(other.occupations::containsKey)
        .filter(id -> links == others || links.isSameFor(id, others))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether an occupation, which is in both, has the same title here as there. */
  public boolean isCalledAlike(UnoId occupation, Linkage other) {
    Occupation here = occupations.get(occupation);
    Occupation there = other.occupations.get(occupation);
    return here != null && there != null && here.title().equals(there.title());
  }
}
