package no.utdanning.registersync.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.utdanning.registersync.edition.store.Decision;
import no.utdanning.registersync.edition.store.Slice;
import no.utdanning.registersync.edition.store.SliceKind;
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
      byPlace.put(place(slice), slice);
      if (slice.state() != SliceState.ACCEPTED) {
        slices.decide(slice.id(), SliceState.ACCEPTED, decision);
      }
    }
    for (Slice slice : slices.list()) {
      Slice kept = byPlace.get(place(slice));
      if (slice.state() == SliceState.ACCEPTED && (kept == null || isAfter(slice, kept))) {
        slices.decide(slice.id(), SliceState.SET_ASIDE, decision);
      }
    }
  }

  /** What it competes for: one employment slice is used, whatever its period. */
  private static String place(Slice slice) {
    return slice.kind() == SliceKind.EMPLOYMENT
        ? slice.kind().code()
        : slice.kind().code() + " " + slice.part();
  }

  private static boolean isAfter(Slice slice, Slice kept) {
    int byAge =
        switch (slice.kind()) {
          case EMPLOYMENT -> slice.part().compareTo(kept.part());
          case VIGO -> slice.asOf().compareTo(kept.asOf());
          case REFERENCE -> 0;
        };
    return byAge != 0 ? byAge > 0 : slice.seq() > kept.seq();
  }
}
