package no.utdanning.registersync.linking;

import java.util.List;
import no.utdanning.registersync.register.UnoId;

/**
 * Occupations that hang together because titles are shared between them: a connected component of
 * the graph of codes and occupations by used links. Distinct totals are additive over clusters.
 *
 * @param id its smallest occupation
 * @param occupations sorted
 * @param codes every used code in it, sorted
 */
public record Cluster<C extends Comparable<C>>(UnoId id, List<UnoId> occupations, List<C> codes) {
  public Cluster {
    occupations = List.copyOf(occupations);
    codes = List.copyOf(codes);
  }

  /** Whether titles are shared in it: figures of a cluster are told of such alone. */
  public boolean isOfSeveral() {
    return occupations.size() >= 2;
  }
}
