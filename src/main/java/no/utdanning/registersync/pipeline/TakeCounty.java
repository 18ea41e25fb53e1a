package no.utdanning.registersync.pipeline;

import java.util.Set;
import no.utdanning.registersync.edition.Gate;
import no.utdanning.registersync.edition.Offer;
import no.utdanning.registersync.edition.SliceContent;
import no.utdanning.registersync.edition.SliceRecords;
import no.utdanning.registersync.edition.store.SliceKind;
import no.utdanning.registersync.finding.SourceFindings;
import no.utdanning.registersync.intake.VigoIntake;
import no.utdanning.registersync.intake.VigoReader;
import no.utdanning.registersync.register.Area;
import no.utdanning.registersync.register.Municipalities;
import no.utdanning.registersync.settings.Settings;
import no.utdanning.registersync.source.SourceKey;
import no.utdanning.registersync.source.UnusableSource;

/**
 * Reads one county's contracts and approvals and offers them as the county's slice of the night. A
 * county that fails keeps its older data, and costs no other county anything.
 */
final class TakeCounty {
  private final Settings settings;
  private final Gate gate;

  TakeCounty(Settings settings) {
    this.settings = settings;
    this.gate = new Gate(settings.gate());
  }

  /** Returns what came of it, in a few words. */
  String work(RunInProgress run, String county) {
    int number = Area.number(county);
    // Each county resolves municipalities with a memory of its own: counties may run side by side.
    Municipalities shared = run.getReference().linkage().reference().municipalities();
    Municipalities municipalities = new Municipalities(shared.list(), shared.changes());
    VigoIntake intake;
    try {
      intake =
          new VigoReader(
                  municipalities,
                  run.getReference().workplaces(),
                  Set.copyOf(settings.vigo().contractTypes()))
              .read(
                  settings.getSource(SourceKey.VIGO_CONTRACTS),
                  settings.getSource(SourceKey.VIGO_APPROVALS),
                  number,
                  run.date());
    } catch (UnusableSource e) {
      run.log().unusable(e);
      return keepOld(run, county, SourceResult.UNUSABLE, e.finding().message());
    }
    run.log().read(intake.receipts());
    Offer offer =
        run.shelf()
            .offer(
                SliceContent.vigo(
                    intake.data(), intake.receipts(), intake.findings(), municipalities),
                () ->
                    gate.vigo(
                        number,
                        intake.data().workplaces(),
                        intake.receipts(),
                        run.shelf()
                            .findNewestAccepted(SliceKind.VIGO, county)
                            .map(slice -> SliceRecords.readReceipts(slice.receipts()))
                            .orElse(null)));
    run.log().gate(offer);
    if (!offer.isUsable()) {
      Refusal refusal = Refusal.of(offer);
      run.log().refused(refusal);
      return keepOld(run, county, SourceResult.HELD, refusal.sentence());
    }
    run.taken(offer, intake.data());
    run.county(county, SourceResult.USED);
    return Refusal.inWords(offer);
  }

  private static String keepOld(
      RunInProgress run, String county, SourceResult result, String reason) {
    run.county(county, result);
    String kept =
        run.shelf()
            .findNewestAccepted(SliceKind.VIGO, county)
            .map(slice -> "keeps its data of " + slice.asOf())
            .orElse("has no older data to keep");
    run.log().finding(new SourceFindings.CountyKeptOld(county, reason));
    run.log().note("County " + county + " " + kept + ": " + reason);
    return kept + ": " + reason;
  }
}
