package no.utdanning.registersync.platform;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ways to come to the H2 file: for a turn, for good, as a guest, or alone for a moment. */
final class H2Opening {
  /** How long a reader waits for whoever has the file without serving it. */
  private static final Duration READER_PATIENCE = Duration.ofSeconds(60);

  /** How long readers may finish when a writer that is done wants to go. */
  private static final Duration WRITERS_COURTESY = Duration.ofSeconds(5);

  /** How long giving back the file's empty room may take. */
  static final Duration TIDYING = Duration.ofSeconds(10);

  private final DatabaseSettings settings;
  private final H2File file;

  H2Opening(DatabaseSettings settings) {
    this.settings = settings;
    this.file = H2File.of(settings.url());
  }

  /**
   * Takes the file, waiting its turn, and serves it to readers; or writes through a process that
   * has it for good.
   *
   * @throws DatabaseBusyException when the turn does not come
   * @throws IllegalStateException when this process itself has the file
   */
  Database toWrite(Turn turn) {
    return await(turn, () -> take(Serving.WRITER).or(this::joinStayingHost));
  }

  /** As {@link #toWrite(Turn)}, but never through another process. */
  Database toWriteAlone(Turn turn) {
    return await(turn, () -> take(Serving.WRITER));
  }

  /**
   * Takes the file for good, waiting its turn, and serves it to readers and writers.
   *
   * @param courtesy how long they may finish when this process wants to go
   * @throws DatabaseBusyException when the turn does not come
   * @throws IllegalStateException when this process itself has the file
   */
  Database toStay(Turn turn, Duration courtesy) {
    return await(turn, () -> take(new Serving(true, true, courtesy)));
  }

  private Database await(Turn turn, Supplier<Optional<Database>> attempt) {
    if (HostLock.isHeldHere(file.lock())) {
      throw new IllegalStateException(
          file.path() + " is open in this process already; its threads share one Database");
    }
    AtomicFiles.createDirectories(file.directory());
    WriterWait wait = new WriterWait(settings, file, turn);
    return Pause.until(() -> orTick(attempt.get(), wait), turn.patience())
        .orElseThrow(() -> new DatabaseBusyException(file, turn.patience(), holder()));
  }

  private static Optional<Database> orTick(Optional<Database> opened, WriterWait wait) {
    if (opened.isEmpty()) {
      wait.tick();
    }
    return opened;
  }

  /**
   * How an opened file is shared.
   *
   * @param serves whether others are let in at all
   * @param stays whether they may write
   */
  private record Serving(boolean serves, boolean stays, Duration courtesy) {
    static final Serving NOBODY = new Serving(false, false, Duration.ZERO);
    static final Serving WRITER = new Serving(true, false, WRITERS_COURTESY);
  }

  /**
   * Reads through whoever has the file, or takes it while nobody has.
   *
   * @throws DatabaseBusyException when somebody has it and does not serve it
   */
  Database toRead() {
    AtomicFiles.createDirectories(file.directory());
    Supplier<Optional<Database>> attempt = () -> take(Serving.NOBODY).or(this::joinHost);
    return Pause.until(attempt, READER_PATIENCE)
        .orElseThrow(() -> new DatabaseBusyException(file, READER_PATIENCE, holder()));
  }

  /** Empty while somebody else has the file. */
  private Optional<Database> take(Serving serving) {
    return HostLock.tryAcquire(file.lock()).map(lock -> embedded(lock, serving));
  }

  private Database embedded(HostLock lock, Serving serving) {
    Opened opened = new Opened();
    opened.thenClose(lock::close);
    try {
      String url = file.embeddedUrl(Duration.ZERO);
      opened.thenClose(() -> shutDown(url, serving.serves()));
      Database database = Database.pooled(settings, url, opened);
      AtomicFiles.makePrivateFile(file.data());
      database.migrate();
      if (serving.serves()) {
        opened.thenClose(
            H2Host.start(file, database.jdbc(), serving.stays(), serving.courtesy())::close);
      }
      return database;
    } catch (RuntimeException e) {
      closeAfter(e, opened);
      throw e;
    }
  }

  /**
   * Ends the H2 database of this process, in a connection that no pool wants back. How H2 closes is
   * said when it is opened, so a file that wants tidying is opened for that alone.
   */
  private void shutDown(String url, boolean tidies) {
    JdbcClient database = client(url);
    boolean untidy = tidies && H2Room.isMostlyEmpty(database);
    database.sql("shutdown").update();
    if (untidy) {
      client(file.embeddedUrl(TIDYING)).sql("shutdown").update();
    }
  }

  private JdbcClient client(String url) {
    return JdbcClient.create(H2File.unpooled(url, settings));
  }

  /** Empty when nobody serves the file just now, whatever an old note says. */
  private Optional<Database> joinHost() {
    return HostNote.find(file.note()).map(this::join);
  }

  private Optional<Database> joinStayingHost() {
    return HostNote.find(file.note()).filter(HostNote::stays).map(this::join);
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
