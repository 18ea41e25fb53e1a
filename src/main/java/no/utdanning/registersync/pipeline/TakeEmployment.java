package no.utdanning.registersync.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.utdanning.registersync.counting.EmploymentCells;
import no.utdanning.registersync.edition.Gate;
import no.utdanning.registersync.edition.Offer;
import no.utdanning.registersync.edition.SliceContent;
import no.utdanning.registersync.edition.SliceShelf;
import no.utdanning.registersync.edition.store.Slice;
import no.utdanning.registersync.edition.store.SliceKind;
import no.utdanning.registersync.intake.EmploymentIntake;
import no.utdanning.registersync.intake.EmploymentReader;
import no.utdanning.registersync.register.Municipalities;
import no.utdanning.registersync.settings.Settings;
import no.utdanning.registersync.source.SourceKey;
import no.utdanning.registersync.source.UnusableSource;
import org.jspecify.annotations.Nullable;

/** Reads the Aa-register extract of a period in one pass, and offers its cells as a slice. */
final class TakeEmployment {
  private final Settings settings;
  private final Gate gate;

  TakeEmployment(Settings settings) {
    this.settings = settings;
    this.gate = new Gate(settings.gate());
  }

  /** Returns what came of it, in a few words. */
  String work(RunInProgress run) {
    Municipalities municipalities = run.getReference().linkage().reference().municipalities();
    Optional<Slice> accepted =
        run.shelf().findNewestAccepted(SliceKind.EMPLOYMENT, run.period().toString());
    RememberedSources.OfSlice memory =
        run.sources()
            .of(
                accepted.orElse(null),
                List.of(
                    run.getReference().slice().id(),
                    String.join(",", settings.employment().types())));
    Optional<EmploymentIntake> read;
    try {
      read =
          new EmploymentReader(
                  municipalities,
                  run.getReference().bulkFile().register(),
                  Set.copyOf(settings.employment().types()))
              .read(settings.getSource(SourceKey.AA_REGISTER), run.period(), memory);
    } catch (UnusableSource e) {
      String reason = e.finding().message();
      run.log().unusable(e);
      run.log().note("The extract of " + run.period() + " cannot be used: " + reason);
      run.employment(e.isAbsent() ? SourceResult.ABSENT : SourceResult.UNUSABLE);
      return reason;
    }
    if (read.isEmpty()) {
      run.employment(SourceResult.USED);
      return run.confirmed(accepted.orElseThrow());
    }
    EmploymentIntake intake = read.get();
    run.log().read(List.of(intake.receipt()));
    SliceShelf shelf = run.shelf();
    Offer offer =
        shelf.offer(
            SliceContent.employment(
                intake.data(), intake.receipt(), intake.findings(), municipalities),
            () ->
                gate.employment(
                    run.period(),
                    intake.data().cells(),
                    intake.receipt(),
                    intake.startsInPeriod(),
                    shelf.findOtherPeriodOf(run.period(), intake.receipt().sha256()).orElse(null),
                    acceptedCells(run)));
    run.log().gate(offer);
    if (!offer.isUsable()) {
      Refusal refusal = Refusal.of(offer, run.request().dryRun());
      run.log().refused(refusal);
      run.log().note(refusal.sentence());
      run.employment(SourceResult.HELD);
      return refusal.sentence();
    }
    run.taken(offer, intake.data());
    memory.keep(offer.slice());
    run.employment(SourceResult.USED);
    return Refusal.inWords(offer);
  }

  private static @Nullable EmploymentCells acceptedCells(RunInProgress run) {
    return run.shelf()
        .findEmploymentBefore(run.period())
        .map(slice -> run.shelf().employment(slice).cells())
        .orElse(null);
  }
}
