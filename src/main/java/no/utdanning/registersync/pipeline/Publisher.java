package no.utdanning.registersync.pipeline;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import no.utdanning.registersync.edition.EditionPlan;
import no.utdanning.registersync.edition.SliceShelf;
import no.utdanning.registersync.edition.figures.ArrivingFiles;
import no.utdanning.registersync.edition.figures.FigureTables;
import no.utdanning.registersync.edition.store.Edition;
import no.utdanning.registersync.edition.store.EditionReason;
import no.utdanning.registersync.edition.store.EditionStore;
import no.utdanning.registersync.edition.store.NewEdition;
import no.utdanning.registersync.edition.store.ReviewStore;
import no.utdanning.registersync.finding.RecordedFinding;
import no.utdanning.registersync.office.RefusedException;
import no.utdanning.registersync.platform.AtomicFiles;
import no.utdanning.registersync.platform.Database;
import no.utdanning.registersync.platform.Lease;
import no.utdanning.registersync.platform.LeaseLostException;
import no.utdanning.registersync.platform.Leases;
import no.utdanning.registersync.platform.Meanwhile;
import no.utdanning.registersync.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes an edition, or finds that there is nothing new. The order of what it does is what keeps
 * readers safe: figures in files that nobody reads and in rows that no view shows, then one
 * transaction that moves the pointer, then the link.
 */
final class Publisher {
  private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

  private final Settings settings;
  private final Clock clock;
  private final Database database;
  private final PublishingRight right;
  private final EditionStore editions;
  private final FigureTables tables;
  private final EditionsHome home;
  private final Counties counties;
  private final Milestones milestones;
  private final @Nullable Lease job;

  Publisher(
      Settings settings, Clock clock, Database database, Leases leases, Milestones milestones) {
    this(settings, clock, database, leases, milestones, null);
  }

  /**
   * @param job the lease of the job that publishes: who has lost it publishes nothing
   */
  Publisher(
      Settings settings,
      Clock clock,
      Database database,
      Leases leases,
      Milestones milestones,
      @Nullable Lease job) {
    this.job = job;
    this.settings = settings;
    this.clock = clock;
    this.database = database;
    this.right = new PublishingRight(database, leases);
    this.editions = new EditionStore(database);
    this.tables = new FigureTables(database);
    this.home = new EditionsHome(settings.home());
    this.counties = new Counties(settings);
    this.milestones = milestones;
  }

  /**
   * Why an edition is made, and by what.
   *
   * @param runId null for accept and rollback
   * @param note the words of whoever accepted or rolled back
   * @param findings what the run found that no slice holds
   */
  record Order(
      EditionReason reason,
      @Nullable Long runId,
      @Nullable String note,
      boolean force,
      List<RecordedFinding> findings) {
    Order {
      findings = List.copyOf(findings);
    }
  }

  /** Removes what runs that died have left, and puts {@code current} right. */
  void tidyUp() {
    Optional<Lease> free = right.ifFree();
    if (free.isEmpty()) {
      // Somebody is publishing just now, and has tidied up before.
      return;
    }
    try (Lease lease = free.get()) {
      tidyUp(lease);
    }
  }

  private void tidyUp(Lease lease) {
    tables.discardAbove(lease, editions.currentNumber());
    right.whileHeld(
        lease,
        () -> {
          int published = editions.currentNumber();
          refuseWhatOthersPublished(published);
          home.discardAbove(published);
          home.pointAt(published);
        });
  }

  /** A database that has published nothing must not clear away what another one has. */
  private void refuseWhatOthersPublished(int published) {
    OptionalInt linked = home.linked();
    if (published == 0 && linked.isPresent()) {
      throw RefusedException.usage(
          "the database has no edition, but edition "
              + linked.getAsInt()
              + " is published under register-sync.home: is spring.datasource.url right? An H2"
              + " database is moved to PostgreSQL by: register-sync database import");
    }
  }

  /** Composes the newest accepted slices and publishes them, unless they are what is published. */
  Published publish(SliceShelf shelf, Order order) {
    try (Lease lease = right.await()) {
      tidyUp(lease);
      while (true) {
        int base = editions.currentNumber();
        EditionPlan plan = plan(shelf);
        if (!order.force() && isPublished(base, plan)) {
          return Published.nothingNew(base);
        }
        Optional<Path> published = publish(lease, base, plan, shelf, order);
        if (published.isPresent()) {
          return Published.edition(base + 1, published.get());
        }
        // Somebody moved the pointer meanwhile: what we built is not built on what is published.
        tidyUp(lease);
      }
    }
  }

  /** Does all of it but publishing. */
  Published rehearse(SliceShelf shelf, Order order) {
    // Whoever publishes clears away what is staged: not this, and not meanwhile.
    try (Lease lease = right.await()) {
      LOG.debug("rehearsing under fence {}", lease.fence());
      return rehearsed(shelf, order);
    }
  }

  private Published rehearsed(SliceShelf shelf, Order order) {
    int base = editions.currentNumber();
    EditionPlan plan = plan(shelf);
    boolean nothingNew = !order.force() && isPublished(base, plan);
    Path staging = home.stage();
    try {
      compose(base, plan, shelf, order, staging, new ArrivingFiles());
    } finally {
      AtomicFiles.deleteTree(staging);
    }
    return Published.dryRun(
        nothingNew
            ? "dry run: nothing new, edition " + base + " would stay current"
            : "dry run: edition " + (base + 1) + " would have been published");
  }

  private boolean isPublished(int base, EditionPlan plan) {
    return editions
        .find(base)
        .map(Edition::fingerprint)
        .filter(fingerprint(plan)::equals)
        .isPresent();
  }

  private EditionPlan plan(SliceShelf shelf) {
    return EditionPlan.of(shelf.listNewestAccepted(), counties.of(shelf))
        .orElseThrow(() -> new IllegalStateException("there is no reference set"));
  }

  private String fingerprint(EditionPlan plan) {
    return plan.fingerprint(new SettingsThatMatter(settings).toFingerprint());
  }

  private Optional<Path> publish(
      Lease lease, int base, EditionPlan plan, SliceShelf shelf, Order order) {
    int number = base + 1;
    Path staging = home.stage();
    Optional<Path> previous = home.findDirectory(base);
    Composed composed;
    ArrivingFiles files = new ArrivingFiles();
    try (Meanwhile<Boolean> loading =
            Meanwhile.begin(
                "figures into the database",
                () -> tables.write(lease, number, previous.orElse(null), staging, files));
        files) {
      composed = compose(base, plan, shelf, order, staging, files);
      loading.await();
    }
    milestones.reached("figures in the database");
    previous.ifPresent(directory -> SharedFiles.share(directory, staging));
    milestones.reached("files written");
    Path directory = home.directory(number);
    right.whileHeld(lease, () -> home.settle(staging, number));
    milestones.reached("files in place");
    boolean moved =
        editions.publish(
            new NewEdition(
                base,
                order.reason(),
                order.runId(),
                fingerprint(plan),
                clock.instant(),
                order.note(),
                plan.sliceIds()),
            lease,
            () -> {
              if (job != null) {
                job.ensureHeld();
              }
              remember(composed);
            });
    milestones.reached("pointer moved");
    if (!moved) {
      return Optional.empty();
    }
    afterwards(lease, number, base);
    return Optional.of(directory);
  }

  /** An edition whose files are written, and that nobody sees. */
  private record Composed(Composition composition, Composition.Reviewed reviewed) {}

  /**
   * Writes an edition's files, the manifest last.
   *
   * @param files told what is there
   */
  private Composed compose(
      int base,
      EditionPlan plan,
      SliceShelf shelf,
      Order order,
      Path staging,
      ArrivingFiles files) {
    Predecessor predecessor = new Predecessor(database, shelf, base);
    // What is taken over is checked while the slices are unpacked.
    try (@Nullable Inheritance inheritance = inheritance(base, predecessor, plan, order)) {
      Composition composition = new Composition(settings, clock, shelf, plan, predecessor);
      try (Meanwhile<Composition.Groundwork> groundwork =
          Meanwhile.begin("groundwork of the review", composition::layGroundwork)) {
        Composition.Figures figures = composition.writeFigures(staging, inheritance, files);
        Composition.Reviewed reviewed;
        try (Meanwhile<Boolean> panels =
            Meanwhile.begin("panels", () -> writePanels(figures, files))) {
          reviewed =
              composition.writeReport(groundwork.await(), figures, base + 1, order.findings());
          panels.await();
        }
        composition.writeManifest(figures, base + 1, base, order.findings());
        return new Composed(composition, reviewed);
      }
    }
  }

  private static void writePanels(Composition.Figures figures, ArrivingFiles files) {
    figures.panels().write();
    files.haveCome(ArrivingFiles.Group.PANELS);
  }

  /** Nothing is taken over by force: that is how an operator has all of it worked out again. */
  private @Nullable Inheritance inheritance(
      int base, Predecessor predecessor, EditionPlan plan, Order order) {
    Optional<Path> directory = home.findDirectory(base);
    if (order.force() || directory.isEmpty()) {
      return null;
    }
    String fingerprint = editions.get(base).fingerprint();
    return Inheritance.find(settings, predecessor, directory.get(), fingerprint, plan).orElse(null);
  }

  private void remember(Composed composed) {
    Composition.Reviewed reviewed = composed.reviewed();
    new ReviewStore(database)
        .remember(
            reviewed.memory(),
            reviewed.day(),
            reviewed.review().states(),
            reviewed.memory().texts().newAmong(composed.composition().titleTexts()));
  }

  /** What makes the edition seen, and makes room; the next publisher does it for one who died. */
  private void afterwards(Lease lease, int number, int base) {
    try {
      right.whileHeld(lease, () -> home.pointAt(number));
      milestones.reached("current points at it");
      // The database keeps the figures of this edition and of the one before it.
      tables.purge(lease, base);
    } catch (LeaseLostException e) {
      LOG.warn("edition {} is published, and somebody else sees to what is after it", number, e);
    }
  }
}
