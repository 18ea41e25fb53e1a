package no.utdanning.registersync.pipeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.utdanning.registersync.counting.EmploymentCells;
import no.utdanning.registersync.edition.BulkFile;
import no.utdanning.registersync.edition.Gate;
import no.utdanning.registersync.edition.Offer;
import no.utdanning.registersync.edition.SliceCandidate;
import no.utdanning.registersync.edition.SliceContent;
import no.utdanning.registersync.edition.SliceRecords;
import no.utdanning.registersync.edition.SliceShelf;
import no.utdanning.registersync.edition.store.Slice;
import no.utdanning.registersync.edition.store.SliceKind;
import no.utdanning.registersync.finding.SourceFindings;
import no.utdanning.registersync.intake.KnownReference;
import no.utdanning.registersync.intake.ReferenceIntake;
import no.utdanning.registersync.intake.ReferenceReader;
import no.utdanning.registersync.linking.Linkage;
import no.utdanning.registersync.register.WorkplaceRegister;
import no.utdanning.registersync.settings.Settings;
import no.utdanning.registersync.source.UnusableSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads occupations, titles, links, municipalities and workplaces, and offers them as a reference
 * set. When they cannot be used, the accepted set stays in use.
 */
final class TakeReferenceSet {
  private final Settings settings;
  private final Gate gate;

  TakeReferenceSet(Settings settings) {
    this.settings = settings;
    this.gate = new Gate(settings.gate());
  }

  /** Returns what came of it, in a few words. */
  String work(RunInProgress run) {
    SliceShelf shelf = run.shelf();
    Optional<Slice> accepted = shelf.findNewestReference();
    RememberedSources.OfSlice memory = run.sources().of(accepted.orElse(null), List.of());
    ReferenceIntake intake;
    try {
      intake =
          new ReferenceReader(
                  settings.sources(),
                  memory,
                  memory.isEmpty() ? null : accepted.map(slice -> known(shelf, slice)).orElse(null))
              .read();
    } catch (UnusableSource e) {
      run.log().unusable(e);
      return keepOld(run, SourceResult.UNUSABLE, e.name() + ": " + e.finding().message());
    }
    run.log().read(intake.receipts());
    intake.unchanged().forEach(key -> run.log().unchanged(key.key()));
    Optional<Slice> same = accepted.filter(slice -> isOf(slice, intake));
    WorkplaceRegister workplaces = intake.workplaces();
    BulkFile bulkFile =
        workplaces == null ? keptBulkFile(run, accepted.orElseThrow()) : BulkFile.read(workplaces);
    Offered offered =
        same.map(slice -> new Offered(shelf.confirm(slice), shelf.linkage(slice)))
            .orElseGet(() -> offer(shelf, accepted.orElse(null), intake, bulkFile, run.date()));
    Offer offer = offered.offer();
    Linkage linkage = offered.linkage();
    run.log().gate(offer);
    if (!offer.isUsable()) {
      Refusal refusal = Refusal.of(offer, run.request().dryRun());
      run.log().refused(refusal);
      return keepOld(run, SourceResult.HELD, refusal.sentence());
    }
    run.taken(offer, linkage.reference());
    shelf.remember(offer.slice(), linkage);
    memory.keep(offer.slice());
    run.reference(SourceResult.USED, new ReferenceInUse(offer.slice(), linkage, bulkFile));
    return Refusal.inWords(offer);
  }

  /** That of an accepted slice; where workplaces will be asked for, they are soon there. */
  private static BulkFile keptBulkFile(RunInProgress run, Slice slice) {
    BulkFile bulkFile = run.shelf().bulkFile(slice);
    if (run.request().job() != JobRequest.Job.LINKS) {
      bulkFile.prepare();
    }
    return bulkFile;
  }

  /** What came of an offer, and the links that were in it. */
  private record Offered(Offer offer, Linkage linkage) {}

  private Offered offer(
      SliceShelf shelf,
      @Nullable Slice accepted,
      ReferenceIntake intake,
      BulkFile bulkFile,
      LocalDate date) {
    SliceContent content =
        SliceContent.reference(intake.set(), bulkFile, intake.receipts(), intake.findings(), date);
    try (SliceCandidate candidate = new SliceCandidate(content)) {
      Linkage linkage = new Linkage(intake.set());
      Offer offer =
          shelf.offer(
              candidate,
              () ->
                  gate.reference(
                      linkage,
                      accepted == null ? null : shelf.linkage(accepted),
                      currentCells(shelf)));
      return new Offered(offer, linkage);
    }
  }

  /** Whether the slice was made of these files, none more, and none of them had to be read. */
  private static boolean isOf(Slice accepted, ReferenceIntake intake) {
    return intake.isUnchanged()
        && intake.receipts().equals(SliceRecords.readReceipts(accepted.receipts()));
  }

  private static KnownReference known(SliceShelf shelf, Slice slice) {
    return new KnownReference(
        shelf.reference(slice), SliceRecords.readReceipts(slice.receipts()), shelf.findings(slice));
  }

  private static @Nullable EmploymentCells currentCells(SliceShelf shelf) {
    return shelf.listNewestAccepted().stream()
        .filter(slice -> slice.kind() == SliceKind.EMPLOYMENT)
        .findFirst()
        .map(slice -> shelf.employment(slice).cells())
        .orElse(null);
  }

  private static String keepOld(RunInProgress run, SourceResult result, String reason) {
    SliceShelf shelf = run.shelf();
    Optional<Slice> accepted = shelf.findNewestReference();
    if (accepted.isEmpty()) {
      run.reference(result, null);
      run.log().note("There is no reference set to use: " + reason);
      return "none to use: " + reason;
    }
    Slice slice = accepted.get();
    run.log().finding(new SourceFindings.ReferenceSetKeptOld(reason));
    run.log().note("The reference set of " + slice.asOf() + " stays in use: " + reason);
    run.reference(
        result, new ReferenceInUse(slice, shelf.linkage(slice), keptBulkFile(run, slice)));
    return "kept that of " + slice.asOf() + ": " + reason;
  }
}
