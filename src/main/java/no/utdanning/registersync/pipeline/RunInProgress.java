package no.utdanning.registersync.pipeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import no.utdanning.registersync.edition.Offer;
import no.utdanning.registersync.edition.SliceRecords;
import no.utdanning.registersync.edition.SliceShelf;
import no.utdanning.registersync.edition.store.Slice;
import no.utdanning.registersync.finding.SourceFindings;
import no.utdanning.registersync.platform.ExitCode;
import no.utdanning.registersync.register.Period;
import no.utdanning.registersync.register.SourceReceipt;
import no.utdanning.registersync.settings.Settings;
import org.jspecify.annotations.Nullable;

/** What the steps of one run know of each other. */
final class RunInProgress {
  private final JobRequest request;
  private final long runId;
  private final Counties counties;
  private final SliceShelf shelf;
  private final RememberedSources sources;
  private final RunLog log;
  private @Nullable ReferenceInUse reference;
  private SourceResult referenceResult = SourceResult.UNUSABLE;
  private boolean lookedForReference;
  private final SortedMap<String, SourceResult> countyResults = new TreeMap<>();
  private @Nullable SourceResult employment;
  private @Nullable Published published;

  RunInProgress(
      JobRequest request,
      long runId,
      Settings settings,
      SliceShelf shelf,
      RememberedSources sources,
      RunLog log) {
    this.request = request;
    this.runId = runId;
    this.counties = new Counties(settings);
    this.shelf = shelf;
    this.sources = sources;
    this.log = log;
  }

  JobRequest request() {
    return request;
  }

  long runId() {
    return runId;
  }

  LocalDate date() {
    return request.date();
  }

  Period period() {
    Period period = request.period();
    if (period == null) {
      throw new IllegalStateException("only a monthly run has a period");
    }
    return period;
  }

  SliceShelf shelf() {
    return shelf;
  }

  RememberedSources sources() {
    return sources;
  }

  RunLog log() {
    return log;
  }

  /** The reference set in use; null when there has never been one. */
  @Nullable ReferenceInUse findReference() {
    return reference;
  }

  ReferenceInUse getReference() {
    if (reference == null) {
      throw new IllegalStateException("there is no reference set");
    }
    return reference;
  }

  void reference(SourceResult result, @Nullable ReferenceInUse inUse) {
    referenceResult = result;
    reference = inUse;
    lookedForReference = true;
  }

  boolean hasLookedForReference() {
    return lookedForReference;
  }

  synchronized void county(String county, SourceResult result) {
    countyResults.put(county, result);
  }

  void employment(SourceResult result) {
    employment = result;
  }

  /** Whether nothing was wrong but that the month's extract was not there. */
  boolean lacksOnlyTheExtract() {
    return employment == SourceResult.ABSENT;
  }

  /** Remembers what was just taken, and tells what speaks against a first slice. */
  void taken(Offer offer, Object data) {
    if (offer.result() == Offer.Result.ACCEPTED) {
      shelf.remember(offer.slice(), data);
      List<String> warnings = offer.verdict().warnings();
      if (!warnings.isEmpty()) {
        log.finding(new SourceFindings.UncheckedFirstSlice(offer.slice().id(), warnings));
      }
    }
  }

  /** The sources of a slice are what they were; returns that in a few words. */
  String confirmed(Slice accepted) {
    Offer offer = shelf.confirm(accepted);
    List<SourceReceipt> receipts = SliceRecords.readReceipts(accepted.receipts());
    log.read(receipts);
    receipts.forEach(receipt -> log.unchanged(receipt.source()));
    return Refusal.inWords(offer);
  }

  void published(Published outcome) {
    published = outcome;
  }

  Optional<Published> findPublished() {
    return Optional.ofNullable(published);
  }

  /** The counties that this run reads: those asked for, else all that have data. */
  List<String> countiesToRead() {
    return request.counties().isEmpty()
        ? counties.of(getReference().linkage().reference().municipalities())
        : request.counties();
  }

  /** Whether what the run came for is there to be published. */
  boolean mayPublish() {
    return whyNotPublished().isEmpty();
  }

  /**
   * Why nothing is published, if so; the first that applies in the order of the contract's section
   * 5.
   */
  Optional<ExitCode> whyNotPublished() {
    if (reference == null) {
      return Optional.of(ExitCode.NO_SOURCE);
    }
    return switch (request.job()) {
      case NIGHTLY -> unlessUsed(countyResults);
      case MONTHLY -> unlessUsed(employment);
      case LINKS -> unlessUsed(referenceResult);
    };
  }

  private static Optional<ExitCode> unlessUsed(Map<String, SourceResult> counties) {
    if (counties.containsValue(SourceResult.USED)) {
      return Optional.empty();
    }
    return counties.containsValue(SourceResult.UNUSABLE)
        ? Optional.of(ExitCode.NO_SOURCE)
        : Optional.of(ExitCode.HELD);
  }

  private static Optional<ExitCode> unlessUsed(@Nullable SourceResult result) {
    if (result == null) {
      throw new IllegalStateException("what the run came for was not read");
    }
    return switch (result) {
      case USED -> Optional.empty();
      case HELD -> Optional.of(ExitCode.HELD);
      case ABSENT, UNUSABLE -> Optional.of(ExitCode.NO_SOURCE);
    };
  }

  /** What the run ends with, once all its steps are done. */
  ExitCode exitCode() {
    return whyNotPublished().orElse(isPartly() ? ExitCode.PARTLY : ExitCode.DONE);
  }

  private boolean isPartly() {
    return referenceResult != SourceResult.USED
        || countyResults.values().stream().anyMatch(result -> result != SourceResult.USED);
  }
}
