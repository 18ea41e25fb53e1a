package no.utdanning.registersync.platform;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ways to come to the H2 file: as the one writer, as its guest, or alone for a moment. */
final class H2Opening {
  /** How long a reader waits for whoever has the file without serving it. */
  private static final Duration READER_PATIENCE = Duration.ofSeconds(60);

  /** A load that changes every row makes the file some ten times as large for the moment. */
  private static final Duration WRITERS_TIDYING = Duration.ofSeconds(10);

  private final DatabaseSettings settings;
  private final H2File file;

  H2Opening(DatabaseSettings settings) {
    this.settings = settings;
    this.file = H2File.of(settings.url());
  }

  /**
   * Takes the file, waiting its turn, and serves it to readers.
   *
   * @throws DatabaseBusyException when the turn does not come
   * @throws IllegalStateException when this process itself has the file
   */
  Database toWrite(Turn turn) {
    if (HostLock.isHeldHere(file.lock())) {
      throw new IllegalStateException(
          file.path() + " is open in this process already; its threads share one Database");
    }
    AtomicFiles.createDirectories(file.directory());
    WriterWait wait = new WriterWait(settings, file, turn);
    HostLock lock =
        Pause.until(() -> tryLock(wait::tick), turn.patience())
            .orElseThrow(() -> new DatabaseBusyException(file, turn.patience(), holder()));
    return embedded(lock, true);
  }

  private Optional<HostLock> tryLock(Runnable otherwise) {
    Optional<HostLock> lock = HostLock.tryAcquire(file.lock());
    if (lock.isEmpty()) {
      otherwise.run();
    }
    return lock;
  }

  /**
   * Reads through whoever has the file, or takes it while nobody has.
   *
   * @throws DatabaseBusyException when somebody has it and does not serve it
   */
  Database toRead() {
    AtomicFiles.createDirectories(file.directory());
    Supplier<Optional<Database>> attempt = () -> takeForAMoment().or(this::joinHost);
    return Pause.until(attempt, READER_PATIENCE)
        .orElseThrow(() -> new DatabaseBusyException(file, READER_PATIENCE, holder()));
  }

  private Optional<Database> takeForAMoment() {
    return HostLock.tryAcquire(file.lock()).map(lock -> embedded(lock, false));
  }

  private Database embedded(HostLock lock, boolean serve) {
    Opened opened = new Opened();
    opened.thenClose(lock::close);
    try {
      String url = file.embeddedUrl(serve ? WRITERS_TIDYING : Duration.ZERO);
      opened.thenClose(() -> shutDown(url));
      Database database = Database.pooled(settings, url, opened);
      AtomicFiles.makePrivateFile(file.data());
      database.migrate();
      if (serve) {
        opened.thenClose(H2Host.start(file, database.jdbc())::close);
      }
      return database;
    } catch (RuntimeException e) {
      closeAfter(e, opened);
      throw e;
    }
  }

  /** Ends the H2 database of this process, in a connection that no pool wants back. */
  private void shutDown(String url) {
    JdbcClient.create(H2File.unpooled(url, settings)).sql("shutdown").update();
  }

  /** Empty when nobody serves the file just now, whatever an old note says. */
  private Optional<Database> joinHost() {
    return HostNote.find(file.note()).map(this::join);
  }

  private @Nullable Database join(HostNote host) {
    try {
      return Database.pooled(settings, H2File.clientUrl(host), new Opened());
    } catch (PoolInitializationException e) {
      return null;
    }
  }

  private Optional<Owner> holder() {
    return HostNote.find(file.note()).map(HostNote::holder);
  }

  private static void closeAfter(RuntimeException failure, Opened opened) {
    try {
      opened.close();
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }
}
