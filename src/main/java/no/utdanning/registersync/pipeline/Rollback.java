package no.utdanning.registersync.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.utdanning.registersync.edition.store.Decision;
import no.utdanning.registersync.edition.store.Slice;
import no.utdanning.registersync.edition.store.SliceState;
import no.utdanning.registersync.edition.store.SliceStore;

/**
 * Makes an earlier edition's slices the newest accepted ones again: those that are newer are set
 * aside, and not used again unless accepted.
 */
final class Rollback {
  private final SliceStore slices;
  private final Decision decision;

  Rollback(SliceStore slices, Decision decision) {
    this.slices = slices;
    this.decision = decision;
  }

  void to(int edition) {
    List<Slice> wanted = slices.listOfEdition(edition);
    Map<String, Slice> byPlace = new HashMap<>();
    for (Slice slice : wanted) {
      byPlace.put(slice.place(), slice);
      if (slice.state() != SliceState.ACCEPTED) {
        slices.decide(slice.id(), SliceState.ACCEPTED, decision);
      }
    }
    for (Slice slice : slices.list()) {
      Slice kept = byPlace.get(slice.place());
      if (slice.state() == SliceState.ACCEPTED && (kept == null || slice.isNewerThan(kept))) {
        slices.decide(slice.id(), SliceState.SET_ASIDE, decision);
      }
    }
  }
}
