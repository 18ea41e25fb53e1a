package no.utdanning.registersync.finding;

/** How bad a finding is. */
public enum Severity {
  /** Something was not used, or older data stand in its place. */
  ERROR,
  /** The figures stand, but somebody should look at their cause. */
  WARNING,
  /** Good to know. */
  INFO
}
