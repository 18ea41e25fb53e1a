package no.utdanning.registersync.edition.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import no.utdanning.registersync.platform.Database;
import no.utdanning.registersync.platform.Lease;
import no.utdanning.registersync.platform.LeaseLostException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The editions, and the pointer at the one that is published. */
public final class EditionStore {
  private final Database database;
  private final JdbcClient jdbc;

  public EditionStore(Database database) {
    this.database = database;
    this.jdbc = database.jdbc();
  }

  /** The number of the published edition; 0 before the first. */
  public int currentNumber() {
    return jdbc.sql("select edition from pointer").query(Integer.class).single();
  }

  public Optional<Edition> findCurrent() {
    return jdbc.sql("select * from edition where number = (select edition from pointer)")
        .query(EditionStore::edition)
        .optional();
  }

  public Optional<Edition> find(int number) {
    return jdbc.sql("select * from edition where number = :number")
        .param("number", number)
        .query(EditionStore::edition)
        .optional();
  }

  /**
   * @throws NoSuchElementException when there is none of this number
   */
  public Edition get(int number) {
    return find(number).orElseThrow(() -> new NoSuchElementException("no edition " + number));
  }

  /** All that are kept, the newest first. */
  public List<Edition> list() {
    return jdbc.sql("select * from edition order by number desc")
        .query(EditionStore::edition)
        .list();
  }

  /** As {@link #publish(NewEdition, Lease, Runnable)}, with nothing more to remember of it. */
  public boolean publish(NewEdition edition, Lease lease) {
    return publish(edition, lease, () -> {});
  }

  /**
   * Publishes: in one transaction the edition is recorded and the pointer moves from its base to
   * it. When this returns true, the edition stays published, even if the power fails now.
   *
   * @param lease under which its figures were written
   * @param alongside records in the same transaction what is to be remembered of the edition
   * @return false when the pointer is no longer at the base; nothing is changed then
   * @throws LeaseLostException when the lease is somebody else's by now; nothing is changed
   */
  public boolean publish(NewEdition edition, Lease lease, Runnable alongside) {
    boolean published =
        Objects.requireNonNull(
            database
                .transactions()
                .execute(transaction -> recordIfMoved(edition, lease, alongside)));
    if (published) {
      database.makeDurable();
    }
    return published;
  }

  private boolean recordIfMoved(NewEdition edition, Lease lease, Runnable alongside) {
    if (!movePointer(edition, lease)) {
      if (currentNumber() == edition.base()) {
        throw new LeaseLostException(lease.name());
      }
      return false;
    }
    insert(edition);
    edition.slices().forEach(slice -> insertSlice(edition.number(), slice));
    alongside.run();
    return true;
  }

  private boolean movePointer(NewEdition edition, Lease lease) {
    return jdbc.sql(
                """
                update pointer
                   set edition = :number, fence = :fence
                 where edition = :base
                   and exists (select 1
                                 from lease
                                where name = :lease and lease.fence = :fence
                                  and owner is not null)
                """)
            .param("number", edition.number())
            .param("base", edition.base())
            .param("lease", lease.name())
            .param("fence", lease.fence())
            .update()
        == 1;
  }

  private void insert(NewEdition edition) {
    jdbc.sql(
            """
            insert into edition (number, base, reason, run_id, fingerprint, published_at, note)
            values (:number, :base, :reason, :runId, :fingerprint, :publishedAt, :note)
            """)
        .param("number", edition.number())
        .param("base", edition.base())
        .param("reason", edition.reason().code())
        .param("runId", edition.runId())
        .param("fingerprint", edition.fingerprint())
        .param("publishedAt", Instants.toColumn(edition.publishedAt()))
        .param("note", edition.note())
        .update();
  }

  private void insertSlice(int number, String slice) {
    jdbc.sql("insert into edition_slice (edition, slice_id) values (:number, :slice)")
        .param("number", number)
        .param("slice", slice)
        .update();
  }

  /**
   * Forgets an edition; its slices stay.
   *
   * @throws IllegalArgumentException when it is the published one
   */
  public void delete(int number) {
    int deleted =
        jdbc.sql(
                """
                delete from edition
                 where number = :number and number <> (select edition from pointer)
                """)
            .param("number", number)
            .update();
    if (deleted == 0 && find(number).isPresent()) {
      throw new IllegalArgumentException("edition " + number + " is the published one");
    }
  }

  private static Edition edition(ResultSet row, int ignored) throws SQLException {
    return new Edition(
        row.getInt("number"),
        row.getInt("base"),
        EditionReason.of(row.getString("reason")),
        row.getObject("run_id", Long.class),
        row.getString("fingerprint"),
        Instants.get(row, "published_at"),
        row.getString("note"));
  }
}
