package no.utdanning.registersync.edition;

import no.utdanning.registersync.edition.store.Slice;

/**
 * What became of data that were offered as a slice.
 *
 * @param slice the slice that now holds these data, new or known
 */
public record Offer(Slice slice, Result result, GateVerdict verdict) {

  /** How the offer ended. */
  public enum Result {
    /** The accepted slice holds the same data from the same sources: it was confirmed. */
    UNCHANGED,
    /** The gate let it through. */
    ACCEPTED,
    /** The gate holds it. */
    HELD,
    /** A rollback left the same sources behind; nothing but {@code accept} takes them back. */
    SET_ASIDE
  }

  /** Whether the data may be used in an edition. */
  public boolean isUsable() {
    return result == Result.UNCHANGED || result == Result.ACCEPTED;
  }
}
