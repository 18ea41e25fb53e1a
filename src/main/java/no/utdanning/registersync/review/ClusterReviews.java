package no.utdanning.registersync.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import no.utdanning.registersync.counting.ClusterFigures;
import no.utdanning.registersync.linking.Linkage;
import no.utdanning.registersync.linking.Relation;
import no.utdanning.registersync.register.Title;
import no.utdanning.registersync.register.TitleCode;
import no.utdanning.registersync.register.UnoId;

/** Breaks the overcount of each cluster down to its titles and its pairs of occupations. */
final class ClusterReviews {
  static final Comparator<OccupationPair> MOST_SHARED_FIRST =
      Comparator.comparingLong(OccupationPair::positions)
          .reversed()
          .thenComparing(OccupationPair::first)
          .thenComparing(OccupationPair::second);

  private final Linkage linkage;
  private final RegisterSums register;

  ClusterReviews(Linkage linkage, RegisterSums register) {
    this.linkage = linkage;
    this.register = register;
  }

  /** Those with the greatest overcount first. */
  List<ClusterReview> of(List<ClusterFigures> clusters) {
    return clusters.stream()
        .map(this::of)
        .sorted(
            Comparator.comparingLong(ClusterReview::overcount)
                .reversed()
                .thenComparing(ClusterReview::id))
        .toList();
  }

  private ClusterReview of(ClusterFigures figures) {
    List<TitleCode> titles = figures.cluster().codes();
    List<SharedTitle> shared = shared(titles);
    ClusterFigures.ClusterPositions positions = figures.positions();
    return new ClusterReview(
        figures.cluster().id(),
        figures.cluster().occupations(),
        titles.size(),
        positions == null ? 0 : positions.linked(),
        positions == null ? 0 : positions.sumOverOccupations(),
        positions == null ? 0 : positions.overcount(),
        shared,
        pairs(shared));
  }

  private List<SharedTitle> shared(Collection<TitleCode> titles) {
    List<SharedTitle> shared = new ArrayList<>();
    for (TitleCode code : titles) {
      Relation relation = linkage.titles().relation(code);
      if (relation.isShared()) {
        Title title = linkage.catalogue().get(code);
        long positions = register.positions(code);
        shared.add(
            new SharedTitle(
                code,
                title == null ? "" : title.text(),
                relation.occupations(),
                positions,
                relation.overcounts() * positions));
      }
    }
    shared.sort(
        Comparator.comparingLong(SharedTitle::overcount)
            .reversed()
            .thenComparing(SharedTitle::code));
    return shared;
  }

  private static List<OccupationPair> pairs(List<SharedTitle> shared) {
    SortedMap<UnoId, SortedMap<UnoId, List<SharedTitle>>> pairs = new TreeMap<>();
    for (SharedTitle title : shared) {
      List<UnoId> ids = title.occupations();
      for (int first = 0; first < ids.size(); first++) {
        for (int second = first + 1; second < ids.size(); second++) {
          pairs
              .computeIfAbsent(ids.get(first), id -> new TreeMap<>())
              .computeIfAbsent(ids.get(second), id -> new ArrayList<>())
              .add(title);
        }
      }
    }
    List<OccupationPair> list = new ArrayList<>();
    pairs.forEach(
        (first, seconds) ->
            seconds.forEach(
                (second, titles) ->
                    list.add(
                        new OccupationPair(
                            first,
                            second,
                            titles.stream().map(SharedTitle::code).sorted().toList(),
                            titles.stream().mapToLong(SharedTitle::positions).sum()))));
    list.sort(MOST_SHARED_FIRST);
    return list;
  }
}
