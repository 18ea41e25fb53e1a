package no.utdanning.registersync.edition;

import java.util.List;

/** What the gate says of a slice: every check that was made. */
public record GateVerdict(List<GateCheck> checks) {
  public GateVerdict {
    checks = List.copyOf(checks);
  }

  public boolean isAccepted() {
    return failed().isEmpty();
  }

  /** Why it is held; empty when it is accepted. */
  public List<GateCheck> failed() {
    return ended(GateCheck.Result.FAILED);
  }

  /** Why it is held, a sentence each; empty when it is accepted. */
  public List<String> reasons() {
    return failed().stream().map(GateCheck::reason).toList();
  }

  /** What speaks against a first slice that was accepted all the same. */
  public List<String> warnings() {
    return ended(GateCheck.Result.WARNED).stream().map(GateCheck::reason).toList();
  }

  private List<GateCheck> ended(GateCheck.Result result) {
    return checks.stream().filter(check -> check.result() == result).toList();
  }
}
