package no.utdanning.registersync.review;

import java.util.Locale;

/** What reviewers have made of a conflict. */
public enum ConflictState {
  /** Nobody has decided, or the decision was made for another set of occupations. */
  OPEN(true),
  /** It is wrong and somebody is to mend it: it stays in the list until it is gone. */
  TO_FIX(true),
  /** It is to be as it is. */
  ACCEPTED(false),
  /** It is somebody else's to mend. */
  NOT_OURS(false);

  private final boolean listed;

  ConflictState(boolean listed) {
    this.listed = listed;
  }

  /** {@code to_fix}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it belongs in the list of what is to be done. */
  public boolean isListed() {
    return listed;
  }
}
