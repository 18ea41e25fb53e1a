package no.utdanning.registersync.register;

import java.util.Locale;
import java.util.Optional;

/** What a reviewer has decided about a conflict; the codes are those of the file of decisions. */
public enum Verdict {
  /** It is to be as it is. */
  AKSEPTERT,
  /** It is wrong and somebody will mend it. */
  SKAL_RETTES,
  /** It is not the reviewers' to mend. */
  IKKE_VAAR;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Verdict> find(String text) {
    for (Verdict verdict : values()) {
      if (verdict.code().equals(text)) {
        return Optional.of(verdict);
      }
    }
    return Optional.empty();
  }
}
