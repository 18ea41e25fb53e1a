package no.utdanning.registersync.platform;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A lease that was taken. Its heart beats in a thread of its own until it is closed, or until
 * somebody has taken it over; close it before its database.
 */
public final class Lease implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Lease.class);
  private static final long LAST_BEAT_SECONDS = 15;

  private final JdbcClient jdbc;
  private final String name;
  private final long fence;
  private final Duration timeToLive;
  private final ScheduledExecutorService heart;
  private volatile boolean lost;

  private Lease(JdbcClient jdbc, String name, long fence, Duration timeToLive) {
    this.jdbc = jdbc;
    this.name = name;
    this.fence = fence;
    this.timeToLive = timeToLive;
    this.heart =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "lease " + name);
              thread.setDaemon(true);
              return thread;
            });
  }

  static Lease start(JdbcClient jdbc, String name, long fence, Duration timeToLive) {
    Lease lease = new Lease(jdbc, name, fence, timeToLive);
    lease.startBeating();
    return lease;
  }

  private void startBeating() {
    long millis = timeToLive.toMillis() / 3;
    var unused = heart.scheduleWithFixedDelay(this::beat, millis, millis, TimeUnit.MILLISECONDS);
  }

  public String name() {
    return name;
  }

  /** The number of this holding; every later holder's is greater. */
  public long fence() {
    return fence;
  }

  /** Whether it was ours when the heart last beat. */
  public boolean isHeld() {
    return !lost;
  }

  /**
   * Makes sure that it is ours. Within a transaction it stays ours until the transaction ends:
   * whoever would take it over waits.
   *
   * @throws LeaseLostException when it is somebody else's
   */
  public void ensureHeld() {
    boolean held =
        jdbc.sql(
                """
                select fence from lease
                 where name = :name and fence = :fence and owner is not null
                   for update
                """)
            .param("name", name)
            .param("fence", fence)
            .query(Long.class)
            .optional()
            .isPresent();
    if (!held) {
      lost = true;
      throw new LeaseLostException(name);
    }
  }

  void beat() {
    try {
      if (!lost && extend() == 0) {
        lost = true;
        LOG.warn("the lease {} was taken over by another process", name);
      }
    } catch (DataAccessException e) {
      LOG.warn("the lease {} could not be extended; trying again", name, e);
    }
  }

  private int extend() {
    return jdbc.sql(
            """
            update lease
               set heartbeat_at = current_timestamp,
                   expires_at = current_timestamp
                                + cast(:seconds as integer) * interval '1' second
             where name = :name and fence = :fence and owner is not null
            """)
        .param("seconds", timeToLive.toSeconds())
        .param("name", name)
        .param("fence", fence)
        .update();
  }

  /** Gives it back, if it is still ours. */
  @Override
  public void close() {
    stopBeating();
    jdbc.sql(
            """
            update lease
               set owner = null, expires_at = current_timestamp
             where name = :name and fence = :fence
            """)
        .param("name", name)
        .param("fence", fence)
        .update();
  }

  /** Lets a beat that has begun end by itself: H2 closes its file when a thread is interrupted. */
  private void stopBeating() {
    heart.shutdown();
    try {
      if (!heart.awaitTermination(LAST_BEAT_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("the last beat of the lease {} has not ended", name);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
