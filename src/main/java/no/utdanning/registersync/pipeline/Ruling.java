package no.utdanning.registersync.pipeline;

import java.time.Clock;
import java.util.List;
import no.utdanning.registersync.edition.SliceShelf;
import no.utdanning.registersync.edition.store.Decision;
import no.utdanning.registersync.edition.store.EditionReason;
import no.utdanning.registersync.edition.store.EditionStore;
import no.utdanning.registersync.edition.store.Slice;
import no.utdanning.registersync.edition.store.SliceState;
import no.utdanning.registersync.edition.store.SliceStore;
import no.utdanning.registersync.office.Publication;
import no.utdanning.registersync.office.RefusedException;
import no.utdanning.registersync.platform.Database;
import no.utdanning.registersync.platform.ExitCode;
import no.utdanning.registersync.platform.Leases;
import no.utdanning.registersync.settings.Settings;

/** What a person rules about slices, on record, and publishes: accept one, or roll back to some. */
final class Ruling {
  private final Settings settings;
  private final Clock clock;
  private final Milestones milestones;
  private final Database database;
  private final SliceStore slices;

  Ruling(Settings settings, Clock clock, Milestones milestones, Database database) {
    this.settings = settings;
    this.clock = clock;
    this.milestones = milestones;
    this.database = database;
    this.slices = new SliceStore(database);
  }

  /**
   * Accepts a slice that the gate held or a rollback set aside.
   *
   * @throws RefusedException when there is no such slice, or it is accepted already
   */
  Publication accept(String slice, String why) {
    Slice found =
        slices.find(slice).orElseThrow(() -> RefusedException.usage("there is no slice " + slice));
    if (found.state() == SliceState.ACCEPTED) {
      throw RefusedException.usage("slice " + slice + " is accepted already");
    }
    slices.decide(slice, SliceState.ACCEPTED, decision(why));
    Published published = publish(EditionReason.ACCEPT, "accepted " + slice + ": " + why, false);
    return publication(slice + " accepted; ", published);
  }

  /**
   * Publishes an earlier edition's slices as a new edition.
   *
   * @throws RefusedException when there is no such edition, or it is the current one
   */
  Publication rollback(int edition) {
    EditionStore editions = new EditionStore(database);
    if (editions.find(edition).isEmpty()) {
      throw RefusedException.usage(
          edition < editions.currentNumber()
              ? "edition " + edition + " was purged; the command editions tells which are kept"
              : "there is no edition " + edition);
    }
    if (editions.currentNumber() == edition) {
      throw RefusedException.usage("edition " + edition + " is the current one");
    }
    Rollback rollback = new Rollback(slices, decision("rollback to " + edition));
    // All of it or none: a later run must never compose half a rollback.
    database.transactions().executeWithoutResult(transaction -> rollback.to(edition));
    return publication("", publish(EditionReason.ROLLBACK, "rollback to " + edition, true));
  }

  private Decision decision(String why) {
    return new Decision(clock.instant(), System.getProperty("user.name", "unknown"), why);
  }

  private Published publish(EditionReason reason, String note, boolean force) {
    Leases leases = new Leases(database, settings.leaseTime());
    Published published =
        new Publisher(settings, clock, database, leases, milestones)
            .publish(
                new SliceShelf(slices, clock, null, false),
                new Publisher.Order(reason, null, note, force, List.of()));
    new Purge(settings, clock, database, leases).afterwards();
    return published;
  }

  private static Publication publication(String before, Published published) {
    return new Publication(ExitCode.DONE, published.edition(), before + published.sentence());
  }
}
