package no.utdanning.registersync.source;

import java.util.Locale;

/** The sources of the contract's section 3; {@link #key()} is their name in the settings. */
public enum SourceKey {
  OCCUPATIONS,
  TITLES,
  TITLE_LINKS,
  TRADE_LINKS,
  DECISIONS,
  FEEDBACK,
  COUNTIES,
  MUNICIPALITIES,
  MUNICIPALITY_CHANGES,
  WORKPLACES,
  AA_REGISTER,
  VIGO_CONTRACTS,
  VIGO_APPROVALS;

  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether a program without this source can do its work. */
  public boolean optional() {
    return this == COUNTIES
        || this == MUNICIPALITY_CHANGES
        || this == DECISIONS
        || this == FEEDBACK;
  }

  /** Whether its rows may speak of persons, so that nothing of an unknown column is ever shown. */
  public boolean personal() {
    return this == AA_REGISTER || this == VIGO_CONTRACTS || this == VIGO_APPROVALS;
  }
}
