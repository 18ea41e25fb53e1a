package no.utdanning.registersync.review;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.utdanning.registersync.counting.TitleFigures;
import no.utdanning.registersync.counting.TitleFigures.LinkState;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.linking.Linkage;
import no.utdanning.registersync.register.AreaNames;
import no.utdanning.registersync.register.PublicComment;
import org.jspecify.annotations.Nullable;

/** Reviews an edition: brings its figures and findings into the form that reviewers work with. */
public final class Reviewer {
  private final Linkage linkage;
  private final RegisterSums register;
  private final ReviewFigures figures;
  private final AreaNames names;

  /**
   * @param figures that have read all figures of the edition
   */
  public Reviewer(Linkage linkage, RegisterSums register, ReviewFigures figures, AreaNames names) {
    this.linkage = linkage;
    this.register = register;
    this.figures = figures;
    this.names = names;
  }

  /**
   * The links and registers of the edition that this one was built from.
   *
   * @param linkage this edition's own object where the reference set is the same
   * @param register this edition's own object where employment and Vigo are the same
   */
  public record Earlier(Linkage linkage, RegisterSums register) {}

  /**
   * The review.
   *
   * @param findings all of the edition's
   * @param memory of the editions before this one
   * @param earlier null when there is none, or it is no longer kept
   * @param now this edition, and the day as of which it is
   */
  public EditionReview review(
      List<? extends Finding> findings,
      ReviewMemory memory,
      @Nullable Earlier earlier,
      FirstSeen now) {
    List<Conflict> conflicts = new ConflictList(linkage, register, memory, now).of(findings);
    List<ClusterReview> clusters = new ClusterReviews(linkage, register).of(figures.clusters());
    List<PublicComment> comments =
        linkage.reference().comments().stream()
            .sorted(
                Comparator.comparing(PublicComment::date)
                    .reversed()
                    .thenComparing(PublicComment::line))
            .toList();
    return new EditionReview(
        now.edition(),
        memory.edition(),
        register.employmentKnown(),
        register.trainingKnown(),
        coverage(),
        titleCoverage(),
        figures.titles(),
        conflicts,
        gone(memory.conflicts(), conflicts),
        KindCounts.of(conflicts, memory.conflicts()),
        changes(earlier),
        clusters,
        clusters.stream()
            .flatMap(cluster -> cluster.pairs().stream())
            .sorted(ClusterReviews.MOST_SHARED_FIRST)
            .toList(),
        new OccupationReviews(linkage, register, figures).of(clusters, conflicts, comments),
        comments);
  }

  private List<Coverage> coverage() {
    return figures.areas().stream()
        .map(
            row ->
                new Coverage(
                    row.area(), names.name(row.area()), row.positions(), row.apprentices()))
        .toList();
  }

  private TitleCoverage titleCoverage() {
    List<TitleFigures> titles = figures.titles();
    int unknown = count(titles, LinkState.UKJENT);
    return new TitleCoverage(
        titles.size() - unknown,
        count(titles, LinkState.KOBLET),
        (int) titles.stream().filter(title -> title.relation().isShared()).count(),
        count(titles, LinkState.UTEN_YRKE),
        count(titles, LinkState.UKOBLET),
        (int)
            titles.stream()
                .filter(title -> title.state() == LinkState.UKOBLET)
                .filter(title -> register.positions(title.code()) > 0)
                .count(),
        unknown);
  }

  private static int count(List<TitleFigures> titles, LinkState state) {
    return (int) titles.stream().filter(title -> title.state() == state).count();
  }

  private static List<PastConflict> gone(
      Map<String, PastConflict> before, List<Conflict> conflicts) {
    Set<String> still = conflicts.stream().map(Conflict::id).collect(Collectors.toSet());
    return before.values().stream()
        .filter(past -> !still.contains(past.id()))
        .sorted(Comparator.comparing(PastConflict::id))
        .toList();
  }

  private EditionChanges changes(@Nullable Earlier earlier) {
    if (earlier == null) {
      return EditionChanges.UNKNOWN;
    }
    return ChangeReckoning.between(
        new ChangeReckoning.State(earlier.linkage(), earlier.register()),
        new ChangeReckoning.State(linkage, register));
  }
}
