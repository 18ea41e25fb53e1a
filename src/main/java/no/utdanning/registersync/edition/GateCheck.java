package no.utdanning.registersync.edition;

/**
 * One check of the gate on one slice.
 *
 * @param name the setting that gives its limit, e.g. {@code max-county-change}
 * @param what a sentence with the figures: what was compared, and with what
 */
public record GateCheck(String name, Result result, String what) {

  /** How it ended. */
  public enum Result {
    PASSED,
    /** The slice is held. */
    FAILED,
    /** It speaks against the slice, but nothing of its kind was accepted yet. */
    WARNED
  }

  static GateCheck of(String name, boolean passed, String what) {
    return new GateCheck(name, passed ? Result.PASSED : Result.FAILED, what);
  }

  GateCheck asWarning() {
    return result == Result.FAILED ? new GateCheck(name, Result.WARNED, what) : this;
  }
}
