package no.utdanning.registersync.edition;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import no.utdanning.registersync.counting.EmploymentData;
import no.utdanning.registersync.counting.VigoData;
import no.utdanning.registersync.counting.WorkplaceFacts;
import no.utdanning.registersync.edition.store.NewSlice;
import no.utdanning.registersync.edition.store.Slice;
import no.utdanning.registersync.edition.store.SliceKind;
import no.utdanning.registersync.edition.store.SliceState;
import no.utdanning.registersync.edition.store.SliceStore;
import no.utdanning.registersync.finding.RecordedFinding;
import no.utdanning.registersync.linking.Linkage;
import no.utdanning.registersync.register.Area;
import no.utdanning.registersync.register.AreaNames;
import no.utdanning.registersync.register.Municipality;
import no.utdanning.registersync.register.Period;
import no.utdanning.registersync.register.ReferenceSet;
import no.utdanning.registersync.register.SourceReceipt;
import org.jspecify.annotations.Nullable;

/**
 * The slices there are, with what they hold. A run offers its data here; what the gate accepts is
 * kept at once. In a dry run nothing is kept: what is offered stays in memory.
 */
public final class SliceShelf {
  private final SliceStore store;
  private final boolean dryRun;
  private final Clock clock;
  private final @Nullable Long runId;
  private final List<Slice> offeredDry = new ArrayList<>();
  private final Map<String, Map<String, PartBytes>> dryParts = new ConcurrentHashMap<>();
  private final ReadOnce read = new ReadOnce();

  /**
   * @param runId the run that takes slices; null for a command that takes none
   */
  public SliceShelf(SliceStore store, Clock clock, @Nullable Long runId, boolean dryRun) {
    this.store = store;
    this.clock = clock;
    this.runId = runId;
    this.dryRun = dryRun;
  }

  /**
   * Offers data as a slice. The same data from the same sources as the accepted slice's confirm it;
   * sources that a rollback left behind stay so; anything else is for the gate to say.
   *
   * @param gate asked at most once
   */
  public Offer offer(SliceContent content, Supplier<GateVerdict> gate) {
    try (SliceCandidate candidate = new SliceCandidate(content)) {
      return offer(candidate, gate);
    }
  }

  /** As {@link #offer(SliceContent, Supplier)}, of content whose fingerprint has begun. */
  public synchronized Offer offer(SliceCandidate candidate, Supplier<GateVerdict> gate) {
    SliceContent content = candidate.content();
    Optional<Slice> accepted = findNewestAccepted(content.kind(), content.part());
    // Other sources have another fingerprint, for which nobody need wait before the gate has
    // spoken.
    if (accepted.isPresent()
        && hasSameSources(accepted.get(), content.receipts())
        && accepted.get().fingerprint().equals(candidate.fingerprint())) {
      return confirm(accepted.get());
    }
    List<Slice> ofThisPart =
        store.list(content.kind()).stream()
            .filter(slice -> slice.part().equals(content.part()))
            .toList();
    for (Slice slice : ofThisPart) {
      if (slice.state() == SliceState.SET_ASIDE && hasSameSources(slice, content.receipts())) {
        return new Offer(slice, Offer.Result.SET_ASIDE, SliceRecords.readVerdict(slice.gate()));
      }
    }
    GateVerdict verdict = gate.get();
    if (!verdict.isAccepted()) {
      for (Slice slice : ofThisPart) {
        if (slice.state() == SliceState.HELD
            && slice.fingerprint().equals(candidate.fingerprint())) {
          return new Offer(slice, Offer.Result.HELD, verdict);
        }
      }
    }
    Slice slice = keep(content, candidate.fingerprint(), verdict);
    return new Offer(
        slice, verdict.isAccepted() ? Offer.Result.ACCEPTED : Offer.Result.HELD, verdict);
  }

  /** The sources of an accepted slice were found to be what they were. */
  public synchronized Offer confirm(Slice accepted) {
    Slice slice = dryRun ? accepted : store.confirm(accepted.id(), clock.instant());
    return new Offer(slice, Offer.Result.UNCHANGED, SliceRecords.readVerdict(slice.gate()));
  }

  private static boolean hasSameSources(Slice slice, List<SourceReceipt> receipts) {
    return sources(SliceRecords.readReceipts(slice.receipts())).equals(sources(receipts));
  }

  private static Map<String, String> sources(List<SourceReceipt> receipts) {
    Map<String, String> sources = new HashMap<>();
    receipts.forEach(receipt -> sources.put(receipt.source(), receipt.sha256()));
    return sources;
  }

  private Slice keep(SliceContent content, String fingerprint, GateVerdict verdict) {
    NewSlice slice =
        new NewSlice(
            content.kind(),
            content.part(),
            content.asOf(),
            verdict.isAccepted() ? SliceState.ACCEPTED : SliceState.HELD,
            fingerprint,
            SliceRecords.receipts(content.receipts()).toString(),
            SliceRecords.verdict(verdict).toString(),
            clock.instant(),
            runId,
            dryRun ? Map.of() : packed(content.parts()));
    if (!dryRun) {
      return store.save(slice);
    }
    Slice dry = dry(slice);
    dryParts.put(dry.id(), content.parts());
    if (verdict.isAccepted()) {
      offeredDry.add(dry);
    }
    return dry;
  }

  private static Slice dry(NewSlice slice) {
    return new Slice(
        "dry-run-" + slice.kind().code() + (slice.part().isEmpty() ? "" : "-" + slice.part()),
        Long.MAX_VALUE,
        slice.kind(),
        slice.part(),
        slice.asOf(),
        slice.state(),
        slice.fingerprint(),
        slice.receipts(),
        slice.gate(),
        slice.createdAt(),
        slice.createdAt(),
        slice.runId(),
        null);
  }

  /** The newest accepted slice of a period, a county, or the reference set. */
  public synchronized Optional<Slice> findNewestAccepted(SliceKind kind, String part) {
    return offeredDry.stream()
        .filter(slice -> slice.kind() == kind && slice.part().equals(part))
        .findFirst()
        .or(() -> store.findNewestAccepted(kind, part));
  }

  public Optional<Slice> findNewestReference() {
    return findNewestAccepted(SliceKind.REFERENCE, "");
  }

  /**
   * The newest accepted slice of each kind: the reference set, each county's Vigo data, and the
   * employment of the latest period.
   */
  public synchronized List<Slice> listNewestAccepted() {
    Map<String, Slice> newest = new HashMap<>();
    store.listNewestAccepted().forEach(slice -> newest.put(slice.place(), slice));
    for (Slice slice : offeredDry) {
      newest.merge(slice.place(), slice, (known, dry) -> known.isNewerThan(dry) ? known : dry);
    }
    return newest.values().stream().sorted(Comparator.comparing(Slice::place)).toList();
  }

  /** The accepted employment slice that one of this period is to be compared with. */
  public synchronized Optional<Slice> findEmploymentBefore(Period period) {
    List<Slice> accepted =
        store.list(SliceKind.EMPLOYMENT).stream()
            .filter(slice -> slice.state() == SliceState.ACCEPTED)
            .sorted(
                (a, b) ->
                    a.part().equals(b.part())
                        ? Long.compare(a.seq(), b.seq())
                        : a.part().compareTo(b.part()))
            .toList();
    Slice before = null;
    for (Slice slice : accepted) {
      if (slice.part().compareTo(period.toString()) <= 0) {
        before = slice;
      }
    }
    if (before == null && !accepted.isEmpty()) {
      before = accepted.get(0);
    }
    return Optional.ofNullable(before);
  }

  /** Another period whose extract had these bytes, whatever became of it. */
  public synchronized Optional<Period> findOtherPeriodOf(Period period, String sha256) {
    return store.list(SliceKind.EMPLOYMENT).stream()
        .filter(slice -> !slice.part().equals(period.toString()))
        .filter(
            slice ->
                SliceRecords.readReceipts(slice.receipts()).stream()
                    .anyMatch(receipt -> receipt.sha256().equals(sha256)))
        .map(slice -> Period.of(slice.part()))
        .findFirst();
  }

  /** The cells and workplaces of an employment slice. */
  public EmploymentData employment(Slice slice) {
    return read.get(
        slice,
        EmploymentData.class,
        () ->
            EmploymentParts.read(
                Period.of(slice.part()),
                part(slice, SliceContent.CELLS),
                part(slice, SliceContent.WORKPLACES)));
  }

  /**
   * The cells of an employment slice alone: of its workplaces nothing need be known but numbers.
   */
  public EmploymentData cells(Slice slice) {
    return read.find(slice, EmploymentData.class)
        .orElseGet(
            () ->
                new EmploymentData(
                    Period.of(slice.part()),
                    EmploymentParts.readCells(part(slice, SliceContent.CELLS)),
                    WorkplaceFacts.NONE));
  }

  /** The contracts and approvals of a county's slice. */
  public VigoData vigo(Slice slice) {
    return read.get(
        slice,
        VigoData.class,
        () ->
            VigoParts.read(
                Area.number(slice.part()),
                slice.asOf(),
                part(slice, SliceContent.CONTRACTS),
                part(slice, SliceContent.APPROVALS),
                part(slice, SliceContent.WORKPLACES)));
  }

  /** The lists of a reference set. */
  public ReferenceSet reference(Slice slice) {
    return read.get(
        slice, ReferenceSet.class, () -> ReferenceParts.readLists(part(slice, SliceContent.LISTS)));
  }

  /** A reference set with its links worked out: the same object as long as this shelf is in use. */
  public Linkage linkage(Slice slice) {
    ReferenceSet reference = reference(slice);
    return read.get(slice, Linkage.class, () -> new Linkage(reference));
  }

  /** The bulk file of a reference set; not remembered, since it is large. */
  public BulkFile bulkFile(Slice reference) {
    return BulkFile.kept(bytes(reference, SliceContent.WORKPLACES));
  }

  /** What areas are called in an edition. */
  public AreaNames areaNames(EditionPlan plan) {
    List<Municipality> earlier = new ArrayList<>();
    plan.slices().forEach(slice -> earlier.addAll(places(slice)));
    return new AreaNames(reference(plan.reference()).municipalities().list(), earlier);
  }

  /** What municipalities were called when an employment or Vigo slice was taken. */
  private List<Municipality> places(Slice slice) {
    return slice.kind() == SliceKind.REFERENCE
        ? List.of()
        : ReferenceParts.readMunicipalities(part(slice, SliceContent.PLACES));
  }

  /** What was found in the sources when the slice was taken. */
  public List<RecordedFinding> findings(Slice slice) {
    return FindingParts.read(part(slice, SliceContent.FINDINGS));
  }

  /**
   * Unpacks the registers' slices that an edition would be composed of now, for a run that composes
   * one in the end: it may go on beside whatever else the run does.
   *
   * @param addsUp whether positions will have to be added up by title, too
   */
  public void unpack(boolean addsUp) {
    List<Slice> slices = listNewestAccepted();
    for (Slice slice : slices) {
      switch (slice.kind()) {
        case EMPLOYMENT -> employment(slice);
        case VIGO -> vigo(slice);
        case REFERENCE -> {}
      }
    }
    if (addsUp) {
      slices.stream()
          .filter(slice -> slice.kind() == SliceKind.EMPLOYMENT)
          .forEach(slice -> employment(slice).cells().addUpByTitle());
    }
  }

  /** Remembers the data of a slice that was just taken, so that they need not be read back. */
  public void remember(Slice slice, Object data) {
    read.remember(slice, data);
  }

  private byte[] part(Slice slice, String name) {
    return bytes(slice, name).plain();
  }

  private PartBytes bytes(Slice slice, String name) {
    PartBytes dry = dryParts.getOrDefault(slice.id(), Map.of()).get(name);
    return dry != null ? dry : PartBytes.kept(store.getPart(slice.id(), name));
  }

  private static Map<String, byte[]> packed(Map<String, PartBytes> parts) {
    Map<String, byte[]> packed = new HashMap<>();
    parts.forEach((name, part) -> packed.put(name, part.packed()));
    return packed;
  }
}
