package no.utdanning.registersync.report.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Things that stand once in the page's data, and are named by their place everywhere else. */
final class Numbered<T> {
  private final Map<T, Integer> places = new LinkedHashMap<>();

  /** The thing's place; a new one gets the next. */
  int at(T thing) {
    return places.computeIfAbsent(thing, absent -> places.size());
  }

  /** In the order of their places. */
  Set<T> all() {
    return places.keySet();
  }
}
