package no.utdanning.registersync.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.utdanning.registersync.edition.SliceRecords;
import no.utdanning.registersync.edition.store.Slice;
import no.utdanning.registersync.office.Remark;
import no.utdanning.registersync.register.SourceReceipt;
import no.utdanning.registersync.register.Tally;
import no.utdanning.registersync.source.OpenedSource;
import no.utdanning.registersync.source.Source;
import no.utdanning.registersync.source.SourceKey;
import no.utdanning.registersync.source.SourceSettings;
import no.utdanning.registersync.source.UnusableSource;

/** The lists beside the links that decide which links are used. */
final class OtherLists {
  private static final List<SourceKey> LISTS = List.of(SourceKey.OCCUPATIONS, SourceKey.TITLES);

  private OtherLists() {}

  /** A remark on each that is not what the reference set was made of. */
  static List<Remark> changed(Map<SourceKey, SourceSettings> sources, Slice reference) {
    Map<String, String> taken =
        SliceRecords.readReceipts(reference.receipts()).stream()
            .collect(Collectors.toMap(SourceReceipt::source, SourceReceipt::sha256));
    List<Remark> remarks = new ArrayList<>();
    for (SourceKey key : LISTS) {
      SourceSettings settings = sources.get(key);
      if (settings == null) {
        continue;
      }
      try (OpenedSource opened = Source.of(key, settings).open()) {
        if (!opened.receipt(new Tally()).sha256().equals(taken.get(key.key()))) {
          remarks.add(
              new Remark(
                  key.key()
                      + " has changed since this edition; a run would take that in too, and this"
                      + " answer does not",
                  "diff.note.changed",
                  Map.of("source", key.key())));
        }
      } catch (UnusableSource e) {
        remarks.add(
            new Remark(
                e.finding().where().source() + ": " + e.finding().message(),
                "diff.note.unknown",
                Map.of("source", key.key())));
      }
    }
    return remarks;
  }
}
