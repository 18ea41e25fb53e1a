package no.utdanning.registersync.report.content;

import java.util.List;
import java.util.Locale;
import no.utdanning.registersync.edition.GateCheck;
import no.utdanning.registersync.edition.GateSentence;
import no.utdanning.registersync.edition.SliceRecords;
import no.utdanning.registersync.edition.store.Slice;

/**
 * What a check of the gate said of a slice of the edition.
 *
 * @param check the setting that gives its limit
 * @param result {@code passed}, {@code failed} or {@code warned}
 */
public record GateLine(String slice, String check, String result, GateSentence sentence) {

  static List<GateLine> of(Slice slice) {
    return SliceRecords.readVerdict(slice.gate()).checks().stream()
        .map(check -> of(slice.id(), check))
        .toList();
  }

  private static GateLine of(String slice, GateCheck check) {
    return new GateLine(
        slice, check.name(), check.result().name().toLowerCase(Locale.ROOT), check.sentence());
  }
}
