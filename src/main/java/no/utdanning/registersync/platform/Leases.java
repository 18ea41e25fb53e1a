package no.utdanning.registersync.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rights that one process at a time has, by name: a row with an owner, an expiry by the database's
 * clock that its owner moves on, and a number that grows with every holder. An owner of this
 * machine that runs no more is succeeded at once, one of another machine when it has expired.
 */
public final class Leases {
  /** How long a lease outlives an owner that nobody hears from, unless settings say otherwise. */
  public static final Duration TIME_TO_LIVE = Duration.ofSeconds(60);

  private final JdbcClient jdbc;
  private final Duration timeToLive;
  private final Owner owner;

  /**
   * @param timeToLive whole seconds, three at least; the heart beats three times in it
   */
  public Leases(Database database, Duration timeToLive) {
    this(database, timeToLive, Owner.current());
  }

  Leases(Database database, Duration timeToLive, Owner owner) {
    this.jdbc = database.jdbc();
    this.timeToLive = timeToLive;
    this.owner = owner;
  }

  /** As {@link #findHolder(String)}, for whoever has no more than a connection. */
  public static Optional<LeaseHolder> findHolder(DataSource database, String name) {
    return find(JdbcClient.create(database), name).filter(Row::isLive).map(Row::holder);
  }

  /** Takes the lease; empty when somebody has it, be it another part of this process. */
  public Optional<Lease> acquire(String name) {
    Row seen = find(name).orElseGet(() -> add(name));
    if (seen.isLive() || !succeed(name, seen)) {
      return Optional.empty();
    }
    return Optional.of(Lease.start(jdbc, name, seen.fence + 1, timeToLive));
  }

  /** Who has the lease; empty when nobody does, or its owner is gone or has expired. */
  public Optional<LeaseHolder> findHolder(String name) {
    return find(name).filter(Row::isLive).map(Row::holder);
  }

  private Optional<Row> find(String name) {
    return find(jdbc, name);
  }

  private static Optional<Row> find(JdbcClient jdbc, String name) {
    return jdbc.sql(
            """
            select owner, fence, acquired_at, expires_at <= current_timestamp as expired
              from lease
             where name = :name
            """)
        .param("name", name)
        .query(Row::of)
        .optional();
  }

  private Row add(String name) {
    try {
      jdbc.sql("insert into lease (name, fence) values (:name, 0)").param("name", name).update();
    } catch (DuplicateKeyException e) {
      // Somebody else asks for it at the same moment; which of us gets it is decided below.
    }
    return new Row(null, 0, Instant.EPOCH, false);
  }

  /** Whether we are the next holder: of all who saw the same row, one is. */
  private boolean succeed(String name, Row seen) {
    return jdbc.sql(
                """
                update lease
                   set owner = :owner,
                       fence = fence + 1,
                       acquired_at = current_timestamp,
                       heartbeat_at = current_timestamp,
                       expires_at = current_timestamp
                                    + cast(:seconds as integer) * interval '1' second
                 where name = :name
                   and fence = :fence
                   and (owner is null or owner = :gone or expires_at <= current_timestamp)
                """)
            .param("owner", owner.toString())
            .param("seconds", timeToLive.toSeconds())
            .param("name", name)
            .param("fence", seen.fence)
            .param("gone", seen.isOwnerGone() ? seen.owner : "")
            .update()
        == 1;
  }

  private record Row(@Nullable String owner, long fence, Instant since, boolean expired) {
    static Row of(ResultSet row, int number) throws SQLException {
      OffsetDateTime since = row.getObject("acquired_at", OffsetDateTime.class);
      return new Row(
          row.getString("owner"),
          row.getLong("fence"),
          since == null ? Instant.EPOCH : since.toInstant(),
          row.getBoolean("expired"));
    }

    boolean isLive() {
      return owner != null && !expired && !isOwnerGone();
    }

    boolean isOwnerGone() {
      return owner != null && Owner.of(owner).isKnownToBeGone();
    }

    LeaseHolder holder() {
      if (owner == null) {
        throw new IllegalStateException("nobody holds it");
      }
      return new LeaseHolder(Owner.of(owner), fence, since);
    }
  }
}
