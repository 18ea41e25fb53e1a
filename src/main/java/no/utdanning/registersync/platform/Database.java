package no.utdanning.registersync.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database, open and with its schema up to date. Threads share it; a process opens one.
 *
 * <p>H2 is a file that one process opens. A writer takes it and serves it to readers of the same
 * machine; a second writer waits its turn, or writes through a process that has the file for good;
 * a reader goes through whoever is there, or takes the file for the short while that it reads.
 * PostgreSQL needs none of this.
 */
public final class Database implements AutoCloseable {
  /**
   * A process that is paused in the midst of a transaction keeps its locks; PostgreSQL then ends
   * that session, so that the others need not wait for it to wake. None of ours thinks that long
   * between two statements.
   */
  private static final String NO_SLEEP_IN_TRANSACTIONS =
      "set idle_in_transaction_session_timeout = '30s'";

  static {
    H2Host.bindToLoopback();
  }

  private final Dialect dialect;
  private final HikariDataSource pool;
  private final JdbcClient jdbc;
  private final JdbcTransactionManager transactionManager;
  private final Opened opened;

  private Database(Dialect dialect, HikariDataSource pool, Opened opened) {
    this.dialect = dialect;
    this.pool = pool;
    this.jdbc = JdbcClient.create(pool);
    this.transactionManager = new JdbcTransactionManager(pool);
    this.opened = opened;
  }

  /**
   * For a command that changes something.
   *
   * @throws DatabaseBusyException when another process has the H2 file beyond the turn's patience
   * @throws IllegalStateException when this process has the H2 file open already
   */
  public static Database openToWrite(DatabaseSettings settings, Turn turn) {
    return switch (settings.dialect()) {
      case H2 -> new H2Opening(settings).toWrite(turn);
      case POSTGRESQL -> postgresql(settings);
    };
  }

  /**
   * For work during which nobody else may change anything; on PostgreSQL it is for operators to see
   * to it.
   *
   * @throws DatabaseBusyException when another process has the H2 file beyond the turn's patience
   */
  public static Database openAlone(DatabaseSettings settings, Turn turn) {
    return switch (settings.dialect()) {
      case H2 -> new H2Opening(settings).toWriteAlone(turn);
      case POSTGRESQL -> postgresql(settings);
    };
  }

  /**
   * For a process that stays up: other processes read and write beside it, on H2 through it.
   *
   * @param courtesy how long guests on H2 may finish what they are doing when this one closes
   * @throws DatabaseBusyException when another process has the H2 file beyond the turn's patience
   * @throws IllegalStateException when this process has the H2 file open already
   */
  public static Database openToStay(DatabaseSettings settings, Turn turn, Duration courtesy) {
    return switch (settings.dialect()) {
      case H2 -> new H2Opening(settings).toStay(turn, courtesy);
      case POSTGRESQL -> postgresql(settings);
    };
  }

  /**
   * For a command that only reads, and is soon done: it may be its turn that a writer waits for.
   *
   * @throws DatabaseBusyException when another process has the H2 file and does not serve it
   */
  public static Database openToRead(DatabaseSettings settings) {
    return switch (settings.dialect()) {
      case H2 -> new H2Opening(settings).toRead();
      case POSTGRESQL -> postgresql(settings);
    };
  }

  private static Database postgresql(DatabaseSettings settings) {
    Database database = connected(settings);
    try {
      database.migrate();
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static Database connected(DatabaseSettings settings) {
    try {
      return pooled(settings, settings.url(), new Opened());
    } catch (PoolInitializationException e) {
      throw new DatabaseAwayException(settings, e);
    }
  }

  /**
   * @param opened what lies beneath the pool; the pool is put on top of it
   */
  static Database pooled(DatabaseSettings settings, String url, Opened opened) {
    HikariConfig config = settings.pool().config();
    config.setJdbcUrl(url);
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    if (settings.dialect() == Dialect.POSTGRESQL) {
      config.addDataSourceProperty("ApplicationName", "register-sync");
      config.addDataSourceProperty("reWriteBatchedInserts", "true");
      config.addDataSourceProperty("logServerErrorDetail", "false");
      if (config.getConnectionInitSql() == null) {
        config.setConnectionInitSql(NO_SLEEP_IN_TRANSACTIONS);
      }
    }
    HikariDataSource pool = new HikariDataSource(config);
    opened.thenClose(pool::close);
    return new Database(settings.dialect(), pool, opened);
  }

  /** Brings the schema to what this program expects; one that is ahead of it is left alone. */
  void migrate() {
    new Schema(this).migrate();
  }

  public Dialect dialect() {
    return dialect;
  }

  public DataSource dataSource() {
    return pool;
  }

  public PlatformTransactionManager transactionManager() {
    return transactionManager;
  }

  public JdbcClient jdbc() {
    return jdbc;
  }

  /** Transactions as the database has them by default: read committed. */
  public TransactionTemplate transactions() {
    return new TransactionTemplate(transactionManager);
  }

  /** The next number of a sequence. */
  public long next(String sequence) {
    return jdbc.sql(dialect.nextValue(sequence)).query(Long.class).single();
  }

  /**
   * Sees to it that what is committed is on the disk, even if the power fails now. PostgreSQL has
   * seen to it already.
   */
  public void makeDurable() {
    if (dialect == Dialect.H2) {
      jdbc.sql("checkpoint sync").update();
    }
  }

  /** Tells the planner at once that a table has changed much, where it would not see it in time. */
  public void refreshStatistics(String table) {
    dialect.refreshStatistics(table).ifPresent(statement -> jdbc.sql(statement).update());
  }

  /**
   * Empties a table at once and outside of any transaction. On H2 those who read as of earlier go
   * on reading what was there; on PostgreSQL they would not, and new readers would wait for them.
   *
   * @return false where the database has no such way; nothing is done then
   */
  public boolean emptyAtOnce(String table) {
    if (dialect != Dialect.H2) {
      return false;
    }
    jdbc.sql("truncate table " + table).update();
    return true;
  }

  /**
   * Gives the room of what is no more back to the disk: for a database that stays open, since
   * closing does it, too. PostgreSQL sees to it by itself.
   */
  public void giveBackRoom() {
    if (dialect == Dialect.H2) {
      H2Room.giveBack(pool, H2Opening.TIDYING);
    }
  }

  @Override
  public void close() {
    opened.close();
  }
}
