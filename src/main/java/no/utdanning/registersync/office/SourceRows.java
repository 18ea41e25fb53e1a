package no.utdanning.registersync.office;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.utdanning.registersync.register.RowFate;
import no.utdanning.registersync.register.SourceReceipt;

/**
 * A source as a run found it. Rows read = counted + excluded + rejected.
 *
 * @param source the settings key, with county or period where there is one
 * @param location where it was read, without secrets
 * @param problem why it could not be used; absent when it could
 * @param sha256 of its bytes; absent when it was not read to the end
 * @param excluded rows by reason
 * @param rejected rows by reason
 */
public record SourceRows(
    String source,
    String location,
    Optional<String> problem,
    Optional<String> sha256,
    long bytes,
    long rowsRead,
    long rowsCounted,
    long rowsExcluded,
    long rowsRejected,
    Map<String, Long> excluded,
    Map<String, Long> rejected) {
  public SourceRows {
    excluded = Collections.unmodifiableMap(new TreeMap<>(excluded));
    rejected = Collections.unmodifiableMap(new TreeMap<>(rejected));
  }

  /** A source that was read to the end. */
  public static SourceRows of(SourceReceipt receipt) {
    var tally = receipt.tally();
    return new SourceRows(
        receipt.source(),
        receipt.location(),
        Optional.empty(),
        Optional.of(receipt.sha256()),
        receipt.bytes(),
        tally.read(),
        tally.counted(),
        tally.excluded(),
        tally.rejected(),
        reasons(receipt, RowFate.Kind.EXCLUDED),
        reasons(receipt, RowFate.Kind.REJECTED));
  }

  /** A source that is missing or unreadable. */
  public static SourceRows unusable(String source, String location, String problem) {
    return new SourceRows(
        source,
        location,
        Optional.of(problem),
        Optional.empty(),
        0,
        0,
        0,
        0,
        0,
        Map.of(),
        Map.of());
  }

  private static Map<String, Long> reasons(SourceReceipt receipt, RowFate.Kind kind) {
    Map<String, Long> reasons = new TreeMap<>();
    receipt
        .tally()
        .byFate()
        .forEach(
            (fate, rows) -> {
              if (fate.kind() == kind) {
                reasons.put(fate.code(), rows);
              }
            });
    return reasons;
  }
}
