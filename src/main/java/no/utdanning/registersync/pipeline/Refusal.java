package no.utdanning.registersync.pipeline;

import java.util.List;
import no.utdanning.registersync.edition.Offer;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.finding.SourceFindings;

/** Why offered data may not be used, as a finding and as a sentence. */
record Refusal(Finding finding, String sentence) {

  /** Of an offer that is held or set aside. */
  static Refusal of(Offer offer) {
    List<String> reasons =
        offer.result() == Offer.Result.SET_ASIDE
            ? List.of("a rollback set these data aside")
            : offer.verdict().reasons();
    String slice = offer.slice().id();
    return new Refusal(
        new SourceFindings.SliceHeld(slice, reasons),
        slice
            + " is held: "
            + String.join("; ", reasons)
            + " (release it with: register-sync accept "
            + slice
            + " --why WHY)");
  }

  /** What became of an offer that may be used. */
  static String inWords(Offer offer) {
    return offer.result() == Offer.Result.UNCHANGED
        ? "unchanged since " + offer.slice().asOf()
        : "accepted as " + offer.slice().id();
  }
}
