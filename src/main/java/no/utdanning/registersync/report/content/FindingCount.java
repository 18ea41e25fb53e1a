package no.utdanning.registersync.report.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.finding.Severity;

/** How many findings of a kind there are, each with its number of occurrences. */
public record FindingCount(String code, Severity severity, long count) {

  /** Worst first. */
  static List<FindingCount> of(List<? extends Finding> findings) {
    Map<String, List<Finding>> byCode = new TreeMap<>();
    findings.forEach(
        finding -> byCode.computeIfAbsent(finding.code(), code -> new ArrayList<>()).add(finding));
    return byCode.values().stream()
        .map(
            same ->
                new FindingCount(
                    same.get(0).code(),
                    same.get(0).severity(),
                    same.stream().mapToLong(Finding::count).sum()))
        .sorted(Comparator.comparing(FindingCount::severity).thenComparing(FindingCount::code))
        .toList();
  }
}
