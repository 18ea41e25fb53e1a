package no.utdanning.registersync.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts the conflicts of each kind, now and in the previous edition. */
final class KindCounts {
  private KindCounts() {}

  static List<KindCount> of(List<Conflict> conflicts, Map<String, PastConflict> before) {
    List<KindCount> counts = new ArrayList<>();
    for (ConflictKind kind : ConflictKind.values()) {
      List<Conflict> now = conflicts.stream().filter(it -> it.kind() == kind).toList();
      List<PastConflict> then =
          before.values().stream().filter(it -> it.kind().equals(kind.code())).toList();
      Set<String> listed = ids(now);
      Set<String> listedBefore =
          then.stream()
              .filter(it -> it.state().isListed())
              .map(PastConflict::id)
              .collect(Collectors.toSet());
      counts.add(
          new KindCount(
              kind,
              listed.size(),
              now.size() - listed.size(),
              listedBefore.size(),
              then.size() - listedBefore.size(),
              (int) listed.stream().filter(id -> !listedBefore.contains(id)).count(),
              (int) listedBefore.stream().filter(id -> !listed.contains(id)).count()));
    }
    return counts;
  }

  private static Set<String> ids(Collection<Conflict> conflicts) {
    return conflicts.stream()
        .filter(it -> it.state().isListed())
        .map(Conflict::id)
        .collect(Collectors.toSet());
  }
}
