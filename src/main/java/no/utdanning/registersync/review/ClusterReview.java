package no.utdanning.registersync.review;

import java.util.List;
import no.utdanning.registersync.register.UnoId;

/**
 * Occupations that are tied together by shared titles, and what makes their sum too high.
 *
 * @param id its smallest occupation
 * @param titles how many used titles it has, shared or not
 * @param distinct each position once
 * @param naive the sum over its occupations
 * @param overcount {@code naive − distinct}: the sum of its shared titles' overcounts
 * @param shared its shared titles, those that overcount most first
 * @param pairs its pairs of occupations, those that share most positions first
 */
public record ClusterReview(
    UnoId id,
    List<UnoId> occupations,
    int titles,
    long distinct,
    long naive,
    long overcount,
    List<SharedTitle> shared,
    List<OccupationPair> pairs) {
  public ClusterReview {
    occupations = List.copyOf(occupations);
    shared = List.copyOf(shared);
    pairs = List.copyOf(pairs);
  }
}
