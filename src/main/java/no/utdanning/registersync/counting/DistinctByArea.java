package no.utdanning.registersync.counting;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;

/** Counts distinct organisation numbers in every area: each once in an area, however often met. */
final class DistinctByArea {
  private final AreaGrid grid;
  private final LongOpenHashSet seen = new LongOpenHashSet();
  private final long[] counts;

  DistinctByArea(AreaGrid grid) {
    this.grid = grid;
    this.counts = new long[grid.size()];
  }

  /** Meets an organisation in a municipality (its index), and so in its county and the country. */
  void add(int organisation, int municipality) {
    if (meet(organisation, municipality)) {
      int county = grid.county(municipality);
      if (meet(organisation, county)) {
        meet(organisation, AreaGrid.COUNTRY);
      }
    }
  }

  private boolean meet(int organisation, int area) {
    boolean isNew = seen.add((long) area << 32 | organisation);
    if (isNew) {
      counts[area]++;
    }
    return isNew;
  }

  long count(int area) {
    return counts[area];
  }
}
