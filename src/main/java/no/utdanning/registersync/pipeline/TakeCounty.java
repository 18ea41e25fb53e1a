package no.utdanning.registersync.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.utdanning.registersync.edition.Gate;
import no.utdanning.registersync.edition.Offer;
import no.utdanning.registersync.edition.SliceContent;
import no.utdanning.registersync.edition.SliceRecords;
import no.utdanning.registersync.edition.store.Slice;
import no.utdanning.registersync.edition.store.SliceKind;
import no.utdanning.registersync.finding.SourceFindings;
import no.utdanning.registersync.intake.VigoIntake;
import no.utdanning.registersync.intake.VigoReader;
import no.utdanning.registersync.register.Area;
import no.utdanning.registersync.register.Municipalities;
import no.utdanning.registersync.settings.Settings;
import no.utdanning.registersync.source.SourceKey;
import no.utdanning.registersync.source.UnusableSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads one county's contracts and approvals and offers them as the county's slice of the night. A
 * county that fails keeps its older data, and costs no other county anything.
 */
final class TakeCounty implements Steps.CountyWork<TakeCounty.Reading> {
  private final Settings settings;
  private final Gate gate;

  TakeCounty(Settings settings) {
    this.settings = settings;
    this.gate = new Gate(settings.gate());
  }

  /**
   * What reading a county gave.
   *
   * @param fresh null when its sources are unchanged, or cannot be used
   * @param unusable why they can't; null when they can
   */
  record Reading(
      RememberedSources.OfSlice memory, @Nullable Fresh fresh, @Nullable UnusableSource unusable) {}

  /** What was just read, and what it would be kept as. */
  record Fresh(VigoIntake intake, SliceContent content) {
    static Fresh of(VigoIntake intake, Municipalities municipalities) {
      return new Fresh(
          intake,
          SliceContent.vigo(intake.data(), intake.receipts(), intake.findings(), municipalities));
    }
  }

  /** Reads the county; it touches nothing that another county's reading touches. */
  @Override
  public Reading read(RunInProgress run, String county) {
    Municipalities shared = run.getReference().linkage().reference().municipalities();
    // Municipalities are resolved with a memory, which is this reading's own.
    Municipalities municipalities = new Municipalities(shared.list(), shared.changes());
    RememberedSources.OfSlice memory =
        run.sources()
            .of(
                accepted(run, county).orElse(null),
                List.of(
                    run.getReference().slice().id(),
                    run.date().toString(),
                    String.join(",", settings.vigo().contractTypes())));
    try {
      Fresh fresh =
          new VigoReader(
                  municipalities,
                  run.getReference().bulkFile()::register,
                  Set.copyOf(settings.vigo().contractTypes()))
              .read(
                  settings.getSource(SourceKey.VIGO_CONTRACTS),
                  settings.getSource(SourceKey.VIGO_APPROVALS),
                  Area.number(county),
                  run.date(),
                  memory)
              .map(intake -> Fresh.of(intake, municipalities))
              .orElse(null);
      return new Reading(memory, fresh, null);
    } catch (UnusableSource e) {
      return new Reading(memory, null, e);
    }
  }

  private static Optional<Slice> accepted(RunInProgress run, String county) {
    return run.shelf().findNewestAccepted(SliceKind.VIGO, county);
  }

  /** Offers what was read; returns what came of it, in a few words. */
  @Override
  public String take(RunInProgress run, String county, Reading reading) {
    UnusableSource unusable = reading.unusable();
    if (unusable != null) {
      run.log().unusable(unusable);
      return keepOld(run, county, SourceResult.UNUSABLE, unusable.finding().message());
    }
    Fresh fresh = reading.fresh();
    if (fresh == null) {
      run.county(county, SourceResult.USED);
      return run.confirmed(accepted(run, county).orElseThrow());
    }
    VigoIntake intake = fresh.intake();
    run.log().read(intake.receipts());
    Offer offer =
        run.shelf()
            .offer(
                fresh.content(),
                () ->
                    gate.vigo(
                        Area.number(county),
                        intake.data().workplaces(),
                        intake.receipts(),
                        accepted(run, county)
                            .map(slice -> SliceRecords.readReceipts(slice.receipts()))
                            .orElse(null)));
    run.log().gate(offer);
    if (!offer.isUsable()) {
      Refusal refusal = Refusal.of(offer, run.request().dryRun());
      run.log().refused(refusal);
      return keepOld(run, county, SourceResult.HELD, refusal.sentence());
    }
    run.taken(offer, intake.data());
    reading.memory().keep(offer.slice());
    run.county(county, SourceResult.USED);
    return Refusal.inWords(offer);
  }

  private static String keepOld(
      RunInProgress run, String county, SourceResult result, String reason) {
    run.county(county, result);
    String kept =
        accepted(run, county)
            .map(slice -> "keeps its data of " + slice.asOf())
            .orElse("has no older data to keep");
    run.log().finding(new SourceFindings.CountyKeptOld(county, reason));
    run.log().note("County " + county + " " + kept + ": " + reason);
    return kept + ": " + reason;
  }
}
