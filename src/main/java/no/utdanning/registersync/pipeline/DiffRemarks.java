package no.utdanning.registersync.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.utdanning.registersync.edition.GateCheck;
import no.utdanning.registersync.edition.GateVerdict;
import no.utdanning.registersync.edition.store.Slice;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.finding.Severity;
import no.utdanning.registersync.office.Remark;
import no.utdanning.registersync.source.SourceKey;
import no.utdanning.registersync.source.SourceSettings;

/** What there is to say of edited link files beside what they would change. */
final class DiffRemarks {
  private DiffRemarks() {}

  /** Why the gate would hold them. */
  static List<Remark> held(GateVerdict verdict) {
    return verdict.failed().stream().map(DiffRemarks::of).toList();
  }

  /** What is wrong with the files, and what else a run would take in. */
  static List<Remark> notes(
      LinkFilesOnDisk files, Map<SourceKey, SourceSettings> sources, Slice reference) {
    List<Remark> notes = new ArrayList<>();
    files.findings().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .forEach(finding -> notes.add(of(finding)));
    notes.addAll(OtherLists.changed(sources, reference));
    return notes;
  }

  private static Remark of(GateCheck check) {
    return new Remark(
        check.reason(), "gate.says." + check.sentence().saying(), check.sentence().values());
  }

  private static Remark of(Finding finding) {
    String source = finding.where().source();
    return new Remark(
        source + ": " + finding.code() + " (" + finding.message() + ")",
        finding.count() == 1 ? "diff.note.row" : "diff.note.rows",
        Map.of(
            "source",
            source,
            "line",
            finding.where().line(),
            "n",
            finding.count(),
            "kind",
            new Remark(finding.code(), "kind." + finding.code(), Map.of())));
  }
}
