package no.utdanning.registersync.counting;

import no.utdanning.registersync.linking.Relation;

/** Adds up, in every area, what depends on how titles (or trades) are linked. */
final class LinkedSums {
  private final AreaGrid grid;
  private final long[] all;
  private final long[] linked;
  private final long[] onShared;
  private final long[] naive;

  LinkedSums(AreaGrid grid) {
    this(
        grid,
        new long[grid.size()],
        new long[grid.size()],
        new long[grid.size()],
        new long[grid.size()]);
  }

  private LinkedSums(AreaGrid grid, long[] all, long[] linked, long[] onShared, long[] naive) {
    this.grid = grid;
    this.all = all;
    this.linked = linked;
    this.onShared = onShared;
    this.naive = naive;
  }

  /** The same sums, to go on from. */
  LinkedSums copy() {
    return new LinkedSums(grid, all.clone(), linked.clone(), onShared.clone(), naive.clone());
  }

  /** Adds positions or contracts of a title or trade. */
  void add(Relation relation, int municipality, long count) {
    grid.addTo(all, municipality, count);
    addLinked(relation, municipality, count);
  }

  /** Counts what was added as belonging to {@code before} as belonging to {@code after}. */
  void move(Relation before, Relation after, int municipality, long count) {
    addLinked(before, municipality, -count);
    addLinked(after, municipality, count);
  }

  private void addLinked(Relation relation, int municipality, long count) {
    if (!relation.isLinked()) {
      return;
    }
    grid.addTo(linked, municipality, count);
    grid.addTo(naive, municipality, relation.k() * count);
    if (relation.isShared()) {
      grid.addTo(onShared, municipality, count);
    }
  }

  LinkedTotals.Linked in(int area) {
    return new LinkedTotals.Linked(all[area], linked[area], onShared[area], naive[area]);
  }
}
