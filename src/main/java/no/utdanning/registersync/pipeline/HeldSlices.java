package no.utdanning.registersync.pipeline;

import java.util.List;
import no.utdanning.registersync.edition.store.Slice;
import no.utdanning.registersync.edition.store.SliceStore;
import no.utdanning.registersync.platform.Database;

/** The slices that wait for somebody's word: held, and overtaken by no newer accepted one. */
final class HeldSlices {
  private final SliceStore slices;

  HeldSlices(Database database) {
    this.slices = new SliceStore(database);
  }

  List<Slice> list() {
    return slices.listHeld().stream().filter(slice -> !isOvertaken(slice)).toList();
  }

  private boolean isOvertaken(Slice held) {
    return slices
        .findNewestAccepted(held.kind(), held.part())
        .filter(accepted -> accepted.seq() > held.seq())
        .isPresent();
  }
}
