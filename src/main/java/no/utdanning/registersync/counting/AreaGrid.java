package no.utdanning.registersync.counting;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import no.utdanning.registersync.register.Area;

/**
 * The areas that some figure may fall in, numbered: the country is 0, then counties, then
 * municipalities. Each municipality lies in one county, each county in the country.
 */
final class AreaGrid {
  static final int COUNTRY = 0;

  private final List<Area> areas = new ArrayList<>();
  private final Int2IntOpenHashMap counties = new Int2IntOpenHashMap();
  private final Int2IntOpenHashMap municipalities = new Int2IntOpenHashMap();
  private final int firstMunicipality;
  private final int[] parents;

  /** The municipality codes sorted, each once. */
  AreaGrid(int[] municipalityCodes) {
    areas.add(Area.COUNTRY);
    SortedSet<Integer> countyCodes = new TreeSet<>();
    for (int code : municipalityCodes) {
      countyCodes.add(Area.countyOf(code));
    }
    counties.defaultReturnValue(-1);
    for (int county : countyCodes) {
      counties.put(county, areas.size());
      areas.add(Area.county(county));
    }
    firstMunicipality = areas.size();
    parents = new int[firstMunicipality + municipalityCodes.length];
    municipalities.defaultReturnValue(-1);
    for (int code : municipalityCodes) {
      parents[areas.size()] = counties.get(Area.countyOf(code));
      municipalities.put(code, areas.size());
      areas.add(Area.municipality(code));
    }
  }

  /** Areas below this index have parts of their own. */
  int firstMunicipality() {
    return firstMunicipality;
  }

  int size() {
    return areas.size();
  }

  Area area(int index) {
    return areas.get(index);
  }

  /** The index of a municipality; it must be one of those that the grid was made of. */
  int municipality(int code) {
    int index = municipalities.get(code);
    if (index < 0) {
      throw new IllegalArgumentException("municipality " + code + " is not in the grid");
    }
    return index;
  }

  /** The index of an area; -1 when it is none of the grid's. */
  int find(Area area) {
    return switch (area.type()) {
      case LAND -> COUNTRY;
      case FYLKE -> counties.get(Area.number(area.code()));
      case KOMMUNE -> municipalities.get(Area.number(area.code()));
    };
  }

  /** The index of the county that a municipality's index lies in. */
  int county(int municipality) {
    return parents[municipality];
  }

  /** Adds to a municipality's count, to its county's, and to the country's. */
  void addTo(long[] counts, int municipalityCode, long count) {
    int municipality = municipality(municipalityCode);
    counts[municipality] += count;
    counts[county(municipality)] += count;
    counts[COUNTRY] += count;
  }

  /** The index of the area around this one; the country's own is itself. */
  int parent(int index) {
    return index < firstMunicipality ? COUNTRY : parents[index];
  }
}
