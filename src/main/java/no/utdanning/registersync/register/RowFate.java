package no.utdanning.registersync.register;

import java.util.Locale;

/**
 * What becomes of a register row. Each row is counted, excluded (it is right, but not ours) or
 * rejected (it is wrong), with exactly one reason.
 */
public enum RowFate {
  COUNTED(Kind.COUNTED),

  OTHER_TYPE(Kind.EXCLUDED),
  NOT_APPROVED(Kind.EXCLUDED),
  NOT_ACTIVE(Kind.EXCLUDED),
  TERMINATED(Kind.EXCLUDED),
  ON_BREAK(Kind.EXCLUDED),
  NOT_VALID(Kind.EXCLUDED),
  /** A row of a reference file whose key stood on an earlier row; that one is used. */
  REPEATED_KEY(Kind.EXCLUDED),

  MALFORMED_ROW(Kind.REJECTED),
  MISSING_VALUE(Kind.REJECTED),
  ILL_FORMED_VALUE(Kind.REJECTED),
  INVALID_TITLE_CODE(Kind.REJECTED),
  INVALID_TRADE_CODE(Kind.REJECTED),
  INVALID_WORKPLACE(Kind.REJECTED),
  INVALID_PERCENTAGE(Kind.REJECTED),
  INVALID_DATE(Kind.REJECTED),
  DUPLICATE_EMPLOYMENT(Kind.REJECTED),
  DUPLICATE_CONTRACT(Kind.REJECTED);

  /** The three fates. */
  public enum Kind {
    COUNTED,
    EXCLUDED,
    REJECTED
  }

  private final Kind kind;

  RowFate(Kind kind) {
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  /** The reason as reports write it, e.g. {@code invalid_title_code}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
