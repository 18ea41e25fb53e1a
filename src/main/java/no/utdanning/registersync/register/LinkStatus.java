package no.utdanning.registersync.register;

import java.util.Locale;
import java.util.Optional;

/** What reviewers have decided about a link; the codes are those of the link files. */
public enum LinkStatus {
  /** Approved: used. The default when the file says nothing. */
  GODKJENT,
  /** Proposed: not used. */
  FORSLAG,
  /** Rejected: not used, and never suggested again. */
  AVVIST,
  /** A recorded decision that the code has no occupation. */
  UTEN_YRKE;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status that the text names; empty text is approved; any other text is none. */
  public static Optional<LinkStatus> find(String text) {
    if (text.isEmpty()) {
      return Optional.of(GODKJENT);
    }
    for (LinkStatus status : values()) {
      if (status.code().equals(text)) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }
}
