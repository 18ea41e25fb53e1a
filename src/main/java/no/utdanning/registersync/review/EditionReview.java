package no.utdanning.registersync.review;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import no.utdanning.registersync.counting.TitleFigures;
import no.utdanning.registersync.register.PublicComment;
import no.utdanning.registersync.register.UnoId;

/**
 * An edition as reviewers see it: what is wrong with its links and how much it matters, what
 * reviewers have decided, and what changed since the edition before it. Exact figures: not for
 * publication. Immutable.
 *
 * @param edition its number
 * @param previous the number of the edition that it was built from; 0 when it is the first
 * @param employmentKnown false before the first slice of employment: positions of 0 are unknown
 * @param trainingKnown false before the first Vigo slice: contracts of 0 are unknown
 * @param coverage the country first, then the counties by code
 * @param titles every title of the catalogue and every unknown code with positions, by code
 * @param conflicts those that are listed first; then the worst first: by severity, then by
 *     positions and contracts, then by id
 * @param gone what the previous edition had and this one has not, by id
 * @param kinds one for each kind, in the order of {@link ConflictKind}
 * @param clusters of two or more occupations, those with the greatest overcount first
 * @param pairs of all clusters, those that share most positions first
 * @param occupations all that are not retired, by id
 * @param comments what the public has said, the latest first
 */
public record EditionReview(
    int edition,
    int previous,
    boolean employmentKnown,
    boolean trainingKnown,
    List<Coverage> coverage,
    TitleCoverage titleCoverage,
    List<TitleFigures> titles,
    List<Conflict> conflicts,
    List<PastConflict> gone,
    List<KindCount> kinds,
    EditionChanges changes,
    List<ClusterReview> clusters,
    List<OccupationPair> pairs,
    SortedMap<UnoId, OccupationReview> occupations,
    List<PublicComment> comments) {
  public EditionReview {
    coverage = List.copyOf(coverage);
    titles = List.copyOf(titles);
    conflicts = List.copyOf(conflicts);
    gone = List.copyOf(gone);
    kinds = List.copyOf(kinds);
    clusters = List.copyOf(clusters);
    pairs = List.copyOf(pairs);
    occupations = Collections.unmodifiableSortedMap(occupations);
    comments = List.copyOf(comments);
  }

  /** What is to be remembered of its conflicts: the state of each, by id. */
  public SortedMap<String, ConflictState> states() {
    SortedMap<String, ConflictState> states = new TreeMap<>();
    conflicts.forEach(conflict -> states.put(conflict.id(), conflict.state()));
    return states;
  }
}
