package no.utdanning.registersync.pipeline;

import java.util.List;
import no.utdanning.registersync.alarm.Occasion;
import no.utdanning.registersync.edition.Offer;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.finding.SourceFindings;

/** Why offered data may not be used: as a finding, as a sentence, and for who is to look at it. */
record Refusal(Finding finding, String sentence, Occasion.Held held) {

  /**
   * Of an offer that is held or set aside.
   *
   * @param dryRun what is held then is not kept, so there is nothing to release
   */
  static Refusal of(Offer offer, boolean dryRun) {
    List<String> reasons =
        offer.result() == Offer.Result.SET_ASIDE
            ? List.of("a rollback set these data aside")
            : offer.verdict().reasons();
    Occasion.Held held = Occasion.Held.of(offer.slice().id(), reasons);
    return new Refusal(
        new SourceFindings.SliceHeld(held.slice(), reasons),
        held.slice()
            + " is held: "
            + String.join("; ", reasons)
            + (dryRun && offer.result() == Offer.Result.HELD
                ? " (a dry run keeps nothing to release: run the job itself, then accept the slice)"
                : " (release it with: " + held.toRelease() + ")"),
        held);
  }

  /** What became of an offer that may be used. */
  static String inWords(Offer offer) {
    return offer.result() == Offer.Result.UNCHANGED
        ? "unchanged since " + offer.slice().asOf()
        : "accepted as " + offer.slice().id();
  }
}
