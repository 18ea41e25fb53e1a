package no.utdanning.registersync.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.office.LinksDiff;

/**
 * Conflicts that other links would open, and those that they would close: findings of a kind and a
 * subject that only one side has.
 */
final class DiffConflicts {
  /** Findings about rows speak of a file's form, not of what its links say. */
  private static final Set<String> NOT_ABOUT_LINKS =
      Set.of("malformed_row", "missing_value", "ill_formed_value", "repeated_key", "same_text");

  private record Key(String kind, String subject) {}

  private DiffConflicts() {}

  static LinksDiff.Conflicts of(
      Collection<? extends Finding> before, Collection<? extends Finding> after) {
    Map<Key, Finding> open = byKey(before);
    Map<Key, Finding> then = byKey(after);
    return new LinksDiff.Conflicts(onlyIn(then, open), onlyIn(open, then));
  }

  private static Map<Key, Finding> byKey(Collection<? extends Finding> findings) {
    Map<Key, Finding> byKey = new LinkedHashMap<>();
    for (Finding finding : findings) {
      if (!NOT_ABOUT_LINKS.contains(finding.code())) {
        byKey.putIfAbsent(new Key(finding.code(), finding.subject()), finding);
      }
    }
    return byKey;
  }

  private static List<LinksDiff.Conflict> onlyIn(Map<Key, Finding> side, Map<Key, Finding> other) {
    List<Finding> only = new ArrayList<>();
    side.forEach(
        (key, finding) -> {
          if (!other.containsKey(key)) {
            only.add(finding);
          }
        });
    return only.stream()
        .sorted(
            Comparator.comparing(Finding::severity)
                .thenComparing(Finding::positions, Comparator.reverseOrder())
                .thenComparing(Finding::code)
                .thenComparing(Finding::subject))
        .map(
            finding ->
                new LinksDiff.Conflict(
                    finding.code(), finding.subject(), finding.positions(), finding.message()))
        .toList();
  }
}
