package no.utdanning.registersync.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.linking.Linkage;
import no.utdanning.registersync.office.LinksDiff;
import no.utdanning.registersync.review.Conflict;
import no.utdanning.registersync.review.ConflictList;
import no.utdanning.registersync.review.FirstSeen;
import no.utdanning.registersync.review.RegisterSums;
import no.utdanning.registersync.review.ReviewFindings;
import no.utdanning.registersync.review.ReviewMemory;

/**
 * Conflicts that other links would open, and those that they would close, as the next report would
 * have it: one that is decided is closed, and a decision for another set of occupations opens it.
 */
final class DiffConflicts {
  private final RegisterSums register;
  private final ReviewMemory memory;
  private final FirstSeen now;

  /**
   * @param memory of the editions up to the current one
   * @param now the edition that would come, and the day as of which it is
   */
  DiffConflicts(RegisterSums register, ReviewMemory memory, FirstSeen now) {
    this.register = register;
    this.memory = memory;
    this.now = now;
  }

  /** A side of the comparison: links, and what was found in them and in their figures. */
  record Side(Linkage linkage, List<Finding> findings) {
    Side {
      findings = List.copyOf(findings);
    }
  }

  LinksDiff.Conflicts between(Side before, Side after) {
    List<LinksDiff.Conflict> open = listed(before);
    List<LinksDiff.Conflict> then = listed(after);
    return new LinksDiff.Conflicts(onlyIn(then, open), onlyIn(open, then));
  }

  private List<LinksDiff.Conflict> listed(Side side) {
    List<Finding> findings = new ArrayList<>(side.findings());
    findings.addAll(new ReviewFindings(side.linkage(), register).findings(memory.texts()));
    Map<String, String> messages = new HashMap<>();
    findings.forEach(
        finding ->
            ConflictList.findId(finding)
                .ifPresent(id -> messages.putIfAbsent(id, finding.message())));
    return new ConflictList(side.linkage(), register, memory, now)
        .of(findings).stream()
            .filter(conflict -> conflict.state().isListed())
            .sorted(
                Comparator.comparing((Conflict it) -> it.kind().severity())
                    .thenComparing(Conflict::positions, Comparator.reverseOrder())
                    .thenComparing(Conflict::id))
            .map(
                conflict ->
                    new LinksDiff.Conflict(
                        conflict.id(),
                        conflict.kind().code(),
                        conflict.subject().code(),
                        conflict.name(),
                        conflict.positions(),
                        conflict.reopened(),
                        messages.getOrDefault(conflict.id(), "")))
            .toList();
  }

  private static List<LinksDiff.Conflict> onlyIn(
      List<LinksDiff.Conflict> side, List<LinksDiff.Conflict> other) {
    Set<String> others = other.stream().map(LinksDiff.Conflict::id).collect(Collectors.toSet());
    return side.stream().filter(conflict -> !others.contains(conflict.id())).toList();
  }
}
