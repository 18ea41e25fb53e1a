package no.utdanning.registersync.edition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.finding.RecordedFinding;
import no.utdanning.registersync.finding.Severity;
import no.utdanning.registersync.finding.Where;

/** The findings that were made when a slice was taken; they stay with it as long as it is used. */
final class FindingParts {
  private FindingParts() {}

  static byte[] write(List<? extends Finding> findings) {
    PartOutput out = new PartOutput();
    out.number(findings.size());
    for (Finding finding : findings) {
      RecordedFinding recorded = RecordedFinding.of(finding);
      out.text(recorded.code());
      out.text(recorded.severity().name());
      out.text(recorded.where().source());
      out.number(recorded.where().line());
      out.text(recorded.where().column());
      out.text(recorded.subject());
      out.number(recorded.count());
      out.number(recorded.positions());
      out.text(recorded.message());
      out.text(recorded.whatToDo());
    }
    findings.forEach(finding -> facts(out, finding.facts()));
    return out.toBytes();
  }

  private static void facts(PartOutput out, SortedMap<String, String> facts) {
    out.number(facts.size());
    facts.forEach(
        (name, value) -> {
          out.text(name);
          out.text(value);
        });
  }

  static List<RecordedFinding> read(byte[] bytes) {
    PartInput in = new PartInput(bytes);
    int size = in.integer();
    List<RecordedFinding> findings = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      findings.add(
          new RecordedFinding(
              in.text(),
              Severity.valueOf(in.text()),
              new Where(in.text(), in.number(), in.text()),
              in.text(),
              in.number(),
              in.number(),
              Collections.emptySortedMap(),
              in.text(),
              in.text()));
    }
    // Slices of before findings had facts end here.
    return in.isAtEnd() ? findings : findings.stream().map(it -> it.with(facts(in))).toList();
  }

  private static SortedMap<String, String> facts(PartInput in) {
    SortedMap<String, String> facts = new TreeMap<>();
    int size = in.integer();
    for (int i = 0; i < size; i++) {
      facts.put(in.text(), in.text());
    }
    return facts;
  }
}
