package no.utdanning.registersync.edition;

import java.util.List;

/** What the gate says of a slice: every check that was made. */
public record GateVerdict(List<GateCheck> checks) {
  public GateVerdict {
    checks = List.copyOf(checks);
  }

  public boolean isAccepted() {
    return checks.stream().noneMatch(check -> check.result() == GateCheck.Result.FAILED);
  }

  /** Why it is held, a sentence each; empty when it is accepted. */
  public List<String> reasons() {
    return sentences(GateCheck.Result.FAILED);
  }

  /** What speaks against a first slice that was accepted all the same. */
  public List<String> warnings() {
    return sentences(GateCheck.Result.WARNED);
  }

  private List<String> sentences(GateCheck.Result result) {
    return checks.stream()
        .filter(check -> check.result() == result)
        .map(check -> check.name() + ": " + check.what())
        .toList();
  }
}
