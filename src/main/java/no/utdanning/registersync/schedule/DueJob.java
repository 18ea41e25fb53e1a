package no.utdanning.registersync.schedule;

import java.util.Locale;

/** The jobs that run by themselves. */
public enum DueJob {
  NIGHTLY,
  MONTHLY;

  /** As the command line, the records and the lease call it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
