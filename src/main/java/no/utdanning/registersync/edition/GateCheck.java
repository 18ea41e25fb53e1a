package no.utdanning.registersync.edition;

import java.util.Map;

/**
 * One check of the gate on one slice.
 *
 * @param name the setting that gives its limit, e.g. {@code max-county-change}
 * @param sentence what was compared, and with what
 */
public record GateCheck(String name, Result result, GateSentence sentence) {

  /** How it ended. */
  public enum Result {
    PASSED,
    /** The slice is held. */
    FAILED,
    /** It speaks against the slice, but nothing of its kind was accepted yet. */
    WARNED
  }

  static GateCheck of(boolean passed, GateSaying saying, Map<String, Object> values) {
    return new GateCheck(
        saying.check(), passed ? Result.PASSED : Result.FAILED, GateSentence.of(saying, values));
  }

  GateCheck asWarning() {
    return result == Result.FAILED ? new GateCheck(name, Result.WARNED, sentence) : this;
  }

  /** The sentence in English. */
  public String what() {
    return sentence.english();
  }

  /** The sentence in English, with the setting that it is about. */
  public String reason() {
    return name + ": " + what();
  }
}
