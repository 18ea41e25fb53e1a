package no.utdanning.registersync.register;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * What areas are called: by the municipalities of the day; a code that stands only in an older
 * slice keeps the name that it had when the slice was taken.
 */
public final class AreaNames {
  private static final String COUNTRY = "Norge";
  private static final String UNKNOWN_COUNTY = "Ukjent fylke";
  private static final String UNKNOWN_MUNICIPALITY = "Ukjent kommune";

  private final Map<Area, String> names = new HashMap<>();

  public AreaNames(Collection<Municipality> today, Collection<Municipality> earlier) {
    names.put(Area.COUNTRY, COUNTRY);
    names.put(Area.county(Area.UNKNOWN_COUNTY), UNKNOWN_COUNTY);
    today.forEach(this::addIfAbsent);
    earlier.forEach(this::addIfAbsent);
  }

  private void addIfAbsent(Municipality municipality) {
    names.putIfAbsent(Area.municipality(municipality.code()), municipality.name());
    names.putIfAbsent(Area.county(municipality.county()), municipality.countyName());
  }

  /** Whether the same areas are called the same. */
  public boolean isSameAs(AreaNames other) {
    return names.equals(other.names);
  }

  /** The area's name; empty for a code that nobody has named. */
  public String name(Area area) {
    String name = names.get(area);
    if (name != null) {
      return name;
    }
    return area.type() == Area.Type.KOMMUNE && area.code().endsWith("99")
        ? UNKNOWN_MUNICIPALITY
        : "";
  }
}
