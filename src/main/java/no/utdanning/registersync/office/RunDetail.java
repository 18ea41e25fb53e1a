package no.utdanning.registersync.office;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run did.
 *
 * @param summary the run in one line
 * @param parameters what it was asked, in the order to show; {@code date}, {@code period}, …
 * @param steps in the order they were taken
 * @param sources what it read, in the order it read them
 * @param gate what the gate said, slice by slice
 * @param notes what else its reader should know, a sentence each
 */
public record RunDetail(
    RunSummary summary,
    Map<String, String> parameters,
    List<StepTiming> steps,
    List<SourceRows> sources,
    List<GateResult> gate,
    List<String> notes) {
  public RunDetail {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    steps = List.copyOf(steps);
    sources = List.copyOf(sources);
    gate = List.copyOf(gate);
    notes = List.copyOf(notes);
  }
}
