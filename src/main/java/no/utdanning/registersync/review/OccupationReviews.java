package no.utdanning.registersync.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import no.utdanning.registersync.linking.Linkage;
import no.utdanning.registersync.linking.Relation;
import no.utdanning.registersync.register.Occupation;
import no.utdanning.registersync.register.PublicComment;
import no.utdanning.registersync.register.Title;
import no.utdanning.registersync.register.TitleCode;
import no.utdanning.registersync.register.TradeCode;
import no.utdanning.registersync.register.UnoId;

/** Brings together what there is to say of each occupation. */
final class OccupationReviews {
  private final Linkage linkage;
  private final RegisterSums register;
  private final ReviewFigures figures;
  private final LinkStamps stamps;
  private final Map<UnoId, UnoId> clusters = new HashMap<>();
  private final Map<UnoId, List<OccupationPair>> related = new HashMap<>();
  private final Map<UnoId, List<String>> conflicts = new HashMap<>();

  OccupationReviews(Linkage linkage, RegisterSums register, ReviewFigures figures) {
    this.linkage = linkage;
    this.register = register;
    this.figures = figures;
    this.stamps = new LinkStamps(linkage);
  }

  /**
   * All that are not retired.
   *
   * @param comments the latest first
   */
  SortedMap<UnoId, OccupationReview> of(
      List<ClusterReview> tied, List<Conflict> listed, List<PublicComment> comments) {
    for (ClusterReview cluster : tied) {
      cluster.occupations().forEach(id -> clusters.put(id, cluster.id()));
      for (OccupationPair pair : cluster.pairs()) {
        related.computeIfAbsent(pair.first(), id -> new ArrayList<>()).add(pair);
        related.computeIfAbsent(pair.second(), id -> new ArrayList<>()).add(pair);
      }
    }
    for (Conflict conflict : listed) {
      conflict
          .occupationIds()
          .forEach(id -> conflicts.computeIfAbsent(id, it -> new ArrayList<>()).add(conflict.id()));
    }
    SortedMap<UnoId, OccupationReview> reviews = new TreeMap<>();
    linkage.occupations().values().forEach(it -> reviews.put(it.id(), review(it, comments)));
    return reviews;
  }

  private OccupationReview review(Occupation occupation, List<PublicComment> comments) {
    UnoId id = occupation.id();
    SortedSet<TitleCode> titles = linkage.titles().codes(id);
    return new OccupationReview(
        occupation,
        figures.of(id),
        titles.stream()
            .map(code -> title(code, id))
            .sorted(
                Comparator.comparingLong(OccupationReview.TitleOfIt::positions)
                    .reversed()
                    .thenComparing(OccupationReview.TitleOfIt::code))
            .toList(),
        linkage.trades().codes(id).stream()
            .map(code -> trade(code, id))
            .sorted(
                Comparator.comparingLong(OccupationReview.TradeOfIt::contracts)
                    .reversed()
                    .thenComparing(OccupationReview.TradeOfIt::code))
            .toList(),
        clusters.get(id),
        related.getOrDefault(id, List.of()),
        conflicts.getOrDefault(id, List.of()),
        comments.stream().filter(comment -> isAbout(comment, id, titles)).toList());
  }

  private static boolean isAbout(PublicComment comment, UnoId id, SortedSet<TitleCode> titles) {
    TitleCode title = comment.title();
    return id.equals(comment.occupation()) || (title != null && titles.contains(title));
  }

  private OccupationReview.TitleOfIt title(TitleCode code, UnoId id) {
    Title title = linkage.catalogue().get(code);
    Relation relation = linkage.titles().relation(code);
    return new OccupationReview.TitleOfIt(
        code,
        title == null ? "" : title.text(),
        register.positions(code),
        relation.weight(id),
        others(relation, id),
        stamps.of(code.value(), id));
  }

  private OccupationReview.TradeOfIt trade(TradeCode code, UnoId id) {
    return new OccupationReview.TradeOfIt(
        code,
        register.contracts(code),
        others(linkage.trades().relation(code), id),
        stamps.of(code.value(), id));
  }

  private static List<UnoId> others(Relation relation, UnoId id) {
    return relation.occupations().stream().filter(other -> !other.equals(id)).toList();
  }
}
