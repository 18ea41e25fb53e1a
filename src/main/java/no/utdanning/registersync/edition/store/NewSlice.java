package no.utdanning.registersync.edition.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A slice that was just taken, to be kept.
 *
 * @param part the period, the county, or empty, by its kind
 * @param asOf the reference date of employment, the run date of the others
 * @param fingerprint the same for the same inputs and settings
 * @param receipts JSON: what is remembered of its sources
 * @param gate JSON: what the gate said of it
 * @param runId the run that took it
 * @param parts its content by name; the same bytes are kept once, whatever slice they are of
 */
public record NewSlice(
    SliceKind kind,
    String part,
    LocalDate asOf,
    SliceState state,
    String fingerprint,
    String receipts,
    String gate,
    Instant createdAt,
    @Nullable Long runId,
    Map<String, byte[]> parts) {
  public NewSlice {
    parts = Map.copyOf(parts);
  }
}
