package no.utdanning.registersync.pipeline;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import no.utdanning.registersync.platform.Database;
import no.utdanning.registersync.platform.Lease;
import no.utdanning.registersync.platform.LeaseLostException;
import no.utdanning.registersync.platform.Leases;

/** The right to change what is published, which one process at a time has; jobs wait for it. */
final class PublishingRight {
  private static final String LEASE = "publish";
  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Database database;
  private final Leases leases;

  PublishingRight(Database database, Leases leases) {
    this.database = database;
    this.leases = leases;
  }

  /** Empty while somebody else has it. */
  Optional<Lease> ifFree() {
    return leases.acquire(LEASE);
  }

  /** Waits until it is free. */
  Lease await() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Optional<Lease> lease = ifFree();
      if (lease.isPresent()) {
        return lease.get();
      }
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(
            "another process has been publishing for " + PATIENCE.toMinutes() + " minutes");
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  /**
   * Changes files that others read. Files know no fencing number: so the change is made while a
   * transaction keeps the right ours, and whoever has slept and lost it changes nothing.
   *
   * @throws LeaseLostException when it is somebody else's by now; nothing is changed
   */
  void whileHeld(Lease lease, Runnable change) {
    database
        .transactions()
        .executeWithoutResult(
            transaction -> {
              lease.ensureHeld();
              change.run();
            });
  }
}
