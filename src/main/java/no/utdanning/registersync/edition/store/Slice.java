package no.utdanning.registersync.edition.store;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Data of one kind, as it was taken on one occasion. Its content is read by {@link
 * SliceStore#getPart}.
 *
 * @param id what people call it: kind, part and number, {@code vigo-03-17}
 * @param seq grows with every slice, of whatever kind
 * @param part the period, the county, or empty, by its kind
 * @param receipts JSON: what is remembered of its sources
 * @param gate JSON: what the gate said of it
 * @param createdAt when it was taken
 * @param confirmedAt when its sources were last found to be the same
 * @param decision the last word on its state, when that was a person's
 */
public record Slice(
    String id,
    long seq,
    SliceKind kind,
    String part,
    LocalDate asOf,
    SliceState state,
    String fingerprint,
    String receipts,
    String gate,
    Instant createdAt,
    Instant confirmedAt,
    @Nullable Long runId,
    @Nullable Decision decision) {

  /** What it competes for: an edition has one reference set, one employment, one of a county. */
  public String place() {
    return kind == SliceKind.EMPLOYMENT ? kind.code() : kind.code() + " " + part;
  }

  /**
   * Whether an edition would take it rather than another of its place: the later period, the later
   * night, or else the one that was taken last.
   */
  public boolean isNewerThan(Slice other) {
    int byAge =
        switch (kind) {
          case EMPLOYMENT -> part.compareTo(other.part);
          case VIGO -> asOf.compareTo(other.asOf);
          case REFERENCE -> 0;
        };
    return byAge != 0 ? byAge > 0 : seq > other.seq;
  }
}
