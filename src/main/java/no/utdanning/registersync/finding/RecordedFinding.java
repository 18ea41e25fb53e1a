package no.utdanning.registersync.finding;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** A finding as it is kept with a slice and written to {@code findings.csv}. */
public record RecordedFinding(
    String code,
    Severity severity,
    Where where,
    String subject,
    long count,
    long positions,
    SortedMap<String, String> facts,
    String message,
    String whatToDo)
    implements Finding {
  public RecordedFinding {
    facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
  }

  public static RecordedFinding of(Finding finding) {
    return finding instanceof RecordedFinding recorded
        ? recorded
        : new RecordedFinding(
            finding.code(),
            finding.severity(),
            finding.where(),
            finding.subject(),
            finding.count(),
            finding.positions(),
            finding.facts(),
            finding.message(),
            finding.whatToDo());
  }

  /** The same with these facts. */
  public RecordedFinding with(SortedMap<String, String> facts) {
    return new RecordedFinding(
        code, severity, where, subject, count, positions, facts, message, whatToDo);
  }
}
