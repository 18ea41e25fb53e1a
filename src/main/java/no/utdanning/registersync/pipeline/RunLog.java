package no.utdanning.registersync.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.utdanning.registersync.alarm.Occasion;
import no.utdanning.registersync.edition.GateCheck;
import no.utdanning.registersync.edition.Offer;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.finding.RecordedFinding;
import no.utdanning.registersync.office.GateResult;
import no.utdanning.registersync.office.RunDetail;
import no.utdanning.registersync.office.RunSummary;
import no.utdanning.registersync.office.SourceRows;
import no.utdanning.registersync.office.StepTiming;
import no.utdanning.registersync.register.SourceReceipt;
import no.utdanning.registersync.source.UnusableSource;

/** What a run did so far: steps, sources, the gate's words, and what its reader should know. */
final class RunLog {
  private final Map<String, String> parameters = new LinkedHashMap<>();
  private final List<StepTiming> steps = new ArrayList<>();
  private final List<SourceRows> sources = new ArrayList<>();
  private final List<GateResult> gate = new ArrayList<>();
  private final List<String> unchanged = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<RecordedFinding> findings = new ArrayList<>();
  private final List<Occasion.Held> held = new ArrayList<>();

  synchronized void parameter(String name, Object value) {
    parameters.put(name, value.toString());
  }

  synchronized void step(String name, String state, long milliseconds) {
    steps.add(new StepTiming(name, state, milliseconds));
  }

  synchronized void read(List<SourceReceipt> receipts) {
    receipts.forEach(receipt -> sources.add(SourceRows.of(receipt)));
  }

  synchronized void unusable(UnusableSource source) {
    Finding finding = source.finding();
    sources.add(SourceRows.unusable(source.name(), source.location(), finding.message()));
    finding(finding);
  }

  synchronized void gate(Offer offer) {
    for (GateCheck check : offer.verdict().checks()) {
      gate.add(
          new GateResult(
              offer.slice().id(),
              check.name(),
              check.what(),
              check.result() == GateCheck.Result.WARNED ? "first of its kind" : "",
              check.result() != GateCheck.Result.FAILED));
    }
  }

  /** Offered data that may not be used. */
  synchronized void refused(Refusal refusal) {
    held.add(refusal.held());
    finding(refusal.finding());
  }

  synchronized List<Occasion.Held> held() {
    return List.copyOf(held);
  }

  /** A source is what it was, by its server's word or by its checksum, and was not read again. */
  synchronized void unchanged(String source) {
    unchanged.add(source);
  }

  synchronized void note(String sentence) {
    notes.add(sentence);
  }

  /** Something that the run found and no slice holds. */
  synchronized void finding(Finding finding) {
    findings.add(RecordedFinding.of(finding));
  }

  synchronized List<RecordedFinding> findings() {
    return List.copyOf(findings);
  }

  synchronized RunDetail detail(RunSummary summary) {
    List<String> all = new ArrayList<>(notes);
    if (!unchanged.isEmpty()) {
      all.add("Unchanged, and not read again: " + String.join(", ", unchanged));
    }
    return new RunDetail(summary, parameters, steps, sources, gate, all);
  }

  synchronized Optional<String> lastNote() {
    return notes.isEmpty() ? Optional.empty() : Optional.of(notes.get(notes.size() - 1));
  }
}
