package no.utdanning.registersync.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.utdanning.registersync.edition.EditionsToKeep;
import no.utdanning.registersync.edition.KeepSettings;
import no.utdanning.registersync.edition.SlicesToKeep;
import no.utdanning.registersync.edition.store.Edition;
import no.utdanning.registersync.edition.store.EditionStore;
import no.utdanning.registersync.edition.store.RunStore;
import no.utdanning.registersync.edition.store.Slice;
import no.utdanning.registersync.edition.store.SliceStore;
import no.utdanning.registersync.office.Purged;
import no.utdanning.registersync.platform.Database;
import no.utdanning.registersync.platform.Lease;
import no.utdanning.registersync.platform.Leases;
import no.utdanning.registersync.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drops what is past its keep time: editions, then slices that no edition has, then the records of
 * runs. Killed at any moment it leaves nothing half: an edition's rows go in one transaction and
 * its directory in one step, and what is left to do is found by the next purge. Nobody publishes
 * meanwhile; readers go on.
 */
final class Purge {
  private static final Logger LOG = LoggerFactory.getLogger(Purge.class);
  private static final Duration TODAY = Duration.ofDays(1);

  private final KeepSettings keep;
  private final Clock clock;
  private final PublishingRight right;
  private final EditionStore editions;
  private final SliceStore slices;
  private final RunStore runs;
  private final BatchRecords batchRecords;
  private final ScheduleRecords scheduleRecords;
  private final EditionsHome home;

  Purge(Settings settings, Clock clock, Database database, Leases leases) {
    this.keep = settings.keep();
    this.clock = clock;
    this.right = new PublishingRight(database, leases);
    this.editions = new EditionStore(database);
    this.slices = new SliceStore(database);
    this.runs = new RunStore(database);
    this.batchRecords = new BatchRecords(database);
    this.scheduleRecords = new ScheduleRecords(database);
    this.home = new EditionsHome(settings.home());
  }

  /** What a purge would drop now. */
  Purged rehearse() {
    return plan(true);
  }

  /** Waits until nobody publishes, and purges. */
  Purged now() {
    try (Lease lease = right.await()) {
      return purge(lease);
    }
  }

  /**
   * Purges after a run or a publication, unless somebody publishes just now and will do it himself.
   * That there is no more room to be had is no reason for a run to fail that has done its work.
   */
  void afterwards() {
    Optional<Lease> free = right.ifFree();
    if (free.isEmpty()) {
      return;
    }
    try (Lease lease = free.get()) {
      Purged purged = purge(lease);
      LOG.info(
          "purged editions {}, slices {}, runs {}",
          purged.editions(),
          purged.slices(),
          purged.runs());
    } catch (RuntimeException e) {
      LOG.warn("what is past its keep time could not be purged; the next run tries again", e);
    }
  }

  private Purged plan(boolean dryRun) {
    Instant now = clock.instant();
    List<Edition> all = editions.list();
    int oldest = EditionsToKeep.oldest(all, keep.editions(), now);
    Set<Long> recentRuns = runs.listRunningOrBegunSince(now.minus(TODAY));
    List<Slice> others =
        new SlicesToKeep(slices.listUsedFrom(oldest), recentRuns, keep.periods())
            .listOthers(slices.list());
    return new Purged(
        dropped(all, oldest),
        others.stream().map(Slice::id).toList(),
        runs.listToForget(keep.runs()),
        dryRun);
  }

  private static List<Integer> dropped(List<Edition> all, int oldest) {
    List<Integer> dropped = new ArrayList<>();
    for (Edition edition : all) {
      if (edition.number() < oldest) {
        dropped.add(edition.number());
      }
    }
    dropped.sort(null);
    return dropped;
  }

  private Purged purge(Lease lease) {
    Purged plan = plan(false);
    // Rows first: an edition without its row is one that nobody can ask for.
    right.whileHeld(lease, () -> plan.editions().forEach(editions::delete));
    right.whileHeld(lease, this::retireDirectories);
    home.deleteRetired();
    right.whileHeld(lease, () -> slices.delete(plan.slices()));
    runs.forget(plan.runs());
    batchRecords.dropOfForgottenRuns();
    scheduleRecords.dropOld(clock.instant());
    return plan;
  }

  private void retireDirectories() {
    editions.list().stream().mapToInt(Edition::number).min().ifPresent(home::retireBelow);
  }
}
