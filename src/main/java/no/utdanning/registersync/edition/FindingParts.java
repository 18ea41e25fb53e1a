package no.utdanning.registersync.edition;

import java.util.ArrayList;
import java.util.List;
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
    return out.toBytes();
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
              in.text(),
              in.text()));
    }
    return findings;
  }
}
