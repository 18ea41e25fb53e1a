package no.utdanning.registersync.report.content;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import no.utdanning.registersync.edition.SliceRecords;
import no.utdanning.registersync.edition.store.Slice;
import no.utdanning.registersync.register.SourceReceipt;

/**
 * A slice that the edition is composed of.
 *
 * @param kind its kind's code
 * @param part the period or county; empty for the reference set
 * @param asOf the day that its data describe
 * @param taken the day when it was taken
 */
public record SliceLine(
    String id,
    String kind,
    String part,
    LocalDate asOf,
    LocalDate taken,
    List<SourceReceipt> receipts) {
  public SliceLine {
    receipts = List.copyOf(receipts);
  }

  static SliceLine of(Slice slice, ZoneId zone) {
    return new SliceLine(
        slice.id(),
        slice.kind().code(),
        slice.part(),
        slice.asOf(),
        slice.createdAt().atZone(zone).toLocalDate(),
        SliceRecords.readReceipts(slice.receipts()));
  }

  /** Days from the day that the data describe to the day when the slice was taken. */
  public long age() {
    return ChronoUnit.DAYS.between(asOf, taken);
  }
}
