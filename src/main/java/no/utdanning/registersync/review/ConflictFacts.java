package no.utdanning.registersync.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import no.utdanning.registersync.finding.Finding;

/** What the findings behind a conflict say beyond its figures, by name; each thing once. */
final class ConflictFacts {
  private ConflictFacts() {}

  static SortedMap<String, List<String>> of(List<Finding> same) {
    SortedMap<String, List<String>> facts = new TreeMap<>();
    for (Finding finding : same) {
      finding
          .facts()
          .forEach(
              (name, fact) -> {
                List<String> already = facts.computeIfAbsent(name, none -> new ArrayList<>());
                if (!already.contains(fact)) {
                  already.add(fact);
                }
              });
    }
    return Collections.unmodifiableSortedMap(facts);
  }
}
