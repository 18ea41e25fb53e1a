package no.utdanning.registersync.edition.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import no.utdanning.registersync.platform.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The slices, with their content. */
public final class SliceStore {
  private final Database database;
  private final JdbcClient jdbc;
  private final ContentStore contents;

  public SliceStore(Database database) {
    this.database = database;
    this.jdbc = database.jdbc();
    this.contents = new ContentStore(database);
  }

  /** Keeps a slice with its content, and gives it its number. */
  public Slice save(NewSlice slice) {
    Map<String, String> digests = contents.save(slice.parts());
    long seq = database.next("slice_seq");
    String id = id(slice, seq);
    database
        .transactions()
        .executeWithoutResult(
            transaction -> {
              insert(id, seq, slice);
              digests.forEach((name, sha256) -> insertPart(id, name, sha256));
            });
    return get(id);
  }

  private static String id(NewSlice slice, long seq) {
    String part = slice.part().isEmpty() ? "" : slice.part() + "-";
    return slice.kind().code() + "-" + part + seq;
  }

  private void insert(String id, long seq, NewSlice slice) {
    jdbc.sql(
            """
            insert into slice (id, seq, kind, part, as_of, state, fingerprint, receipts, gate,
                               created_at, confirmed_at, run_id)
            values (:id, :seq, :kind, :part, :asOf, :state, :fingerprint, :receipts, :gate,
                    :createdAt, :createdAt, :runId)
            """)
        .param("id", id)
        .param("seq", seq)
        .param("kind", slice.kind().code())
        .param("part", slice.part())
        .param("asOf", slice.asOf())
        .param("state", slice.state().code())
        .param("fingerprint", slice.fingerprint())
        .param("receipts", slice.receipts())
        .param("gate", slice.gate())
        .param("createdAt", Instants.toColumn(slice.createdAt()))
        .param("runId", slice.runId())
        .update();
  }

  private void insertPart(String id, String name, String sha256) {
    jdbc.sql("insert into slice_part (slice_id, name, sha256) values (:id, :name, :sha256)")
        .param("id", id)
        .param("name", name)
        .param("sha256", sha256)
        .update();
  }

  public Optional<Slice> find(String id) {
    return jdbc.sql("select * from slice where id = :id")
        .param("id", id)
        .query(SliceStore::slice)
        .optional();
  }

  /**
   * @throws NoSuchElementException when there is none of this id
   */
  public Slice get(String id) {
    return find(id).orElseThrow(() -> new NoSuchElementException("no slice " + id));
  }

  /** All that are kept, the newest first. */
  public List<Slice> list() {
    return jdbc.sql("select * from slice order by seq desc").query(SliceStore::slice).list();
  }

  /** All of a kind that are kept, the newest first. */
  public List<Slice> list(SliceKind kind) {
    return jdbc.sql("select * from slice where kind = :kind order by seq desc")
        .param("kind", kind.code())
        .query(SliceStore::slice)
        .list();
  }

  /** Those that wait for a reviewer, the oldest first. */
  public List<Slice> listHeld() {
    return jdbc.sql("select * from slice where state = 'held' order by seq")
        .query(SliceStore::slice)
        .list();
  }

  /** What an edition is composed of, by kind and part. */
  public List<Slice> listOfEdition(int number) {
    return jdbc.sql(
            """
            select slice.*
              from slice
              join edition_slice on edition_slice.slice_id = slice.id
             where edition_slice.edition = :number
             order by slice.kind, slice.part, slice.seq
            """)
        .param("number", number)
        .query(SliceStore::slice)
        .list();
  }

  /**
   * What an edition would be composed of now, by kind and part: the newest accepted reference set,
   * the newest accepted employment of the latest period, and each county's newest accepted Vigo
   * data.
   */
  public List<Slice> listNewestAccepted() {
    return jdbc.sql(
            """
            select *
              from (select slice.*,
                           row_number() over (
                             partition by kind, case when kind = 'vigo' then part else '' end
                             order by case when kind = 'employment' then part else '' end desc,
                                      case when kind = 'vigo' then as_of end desc,
                                      seq desc) as place
                      from slice
                     where state = 'accepted') ranked
             where place = 1
             order by kind, part
            """)
        .query(SliceStore::slice)
        .list();
  }

  /** The newest accepted slice of one period, one county, or (with an empty part) of references. */
  public Optional<Slice> findNewestAccepted(SliceKind kind, String part) {
    return jdbc.sql(
            """
            select *
              from slice
             where kind = :kind and part = :part and state = 'accepted'
             order by case when kind = 'vigo' then as_of end desc, seq desc
             fetch first 1 rows only
            """)
        .param("kind", kind.code())
        .param("part", part)
        .query(SliceStore::slice)
        .optional();
  }

  /** The newest slice of the same inputs and settings, in whatever state. */
  public Optional<Slice> findByFingerprint(SliceKind kind, String part, String fingerprint) {
    return jdbc.sql(
            """
            select *
              from slice
             where kind = :kind and part = :part and fingerprint = :fingerprint
             order by seq desc
             fetch first 1 rows only
            """)
        .param("kind", kind.code())
        .param("part", part)
        .param("fingerprint", fingerprint)
        .query(SliceStore::slice)
        .optional();
  }

  /** The SHA-256 of each part of a slice's content, by name. */
  public Map<String, String> listParts(String id) {
    Map<String, String> digests = new TreeMap<>();
    jdbc.sql("select name, sha256 from slice_part where slice_id = :id")
        .param("id", id)
        .query(
            row -> {
              digests.put(row.getString("name"), row.getString("sha256"));
            });
    return digests;
  }

  public Optional<byte[]> findPart(String id, String name) {
    return jdbc.sql("select sha256 from slice_part where slice_id = :id and name = :name")
        .param("id", id)
        .param("name", name)
        .query(String.class)
        .optional()
        .map(contents::get);
  }

  /**
   * @throws NoSuchElementException when the slice has no part of this name
   */
  public byte[] getPart(String id, String name) {
    return findPart(id, name)
        .orElseThrow(() -> new NoSuchElementException("no part " + name + " in slice " + id));
  }

  /**
   * Changes a slice's state on somebody's word.
   *
   * @throws NoSuchElementException when there is none of this id
   */
  public Slice decide(String id, SliceState state, Decision decision) {
    int changed =
        jdbc.sql(
                """
                update slice
                   set state = :state, decided_at = :at, decided_by = :by, decided_why = :why
                 where id = :id
                """)
            .param("state", state.code())
            .param("at", Instants.toColumn(decision.at()))
            .param("by", decision.by())
            .param("why", decision.why())
            .param("id", id)
            .update();
    return requireOne(changed, id);
  }

  /**
   * Notes that the slice's sources were found to be the same still.
   *
   * @throws NoSuchElementException when there is none of this id
   */
  public Slice confirm(String id, Instant at) {
    int changed =
        jdbc.sql(
                """
            update slice
               set confirmed_at = greatest(confirmed_at, :at)
             where id = :id
            """)
            .param("at", Instants.toColumn(at))
            .param("id", id)
            .update();
    return requireOne(changed, id);
  }

  private Slice requireOne(int changed, String id) {
    if (changed == 0) {
      throw new NoSuchElementException("no slice " + id);
    }
    return get(id);
  }

  /**
   * Forgets slices, and their content when no other slice has it.
   *
   * @throws org.springframework.dao.DataIntegrityViolationException when an edition has one of them
   */
  public void delete(List<String> ids) {
    for (String id : ids) {
      jdbc.sql("delete from slice where id = :id").param("id", id).update();
    }
    contents.dropUnused();
  }

  /** What the editions from this one on are composed of. */
  public Set<String> listUsedFrom(int edition) {
    return jdbc.sql("select distinct slice_id from edition_slice where edition >= :edition")
        .param("edition", edition)
        .query(String.class)
        .set();
  }

  private static Slice slice(ResultSet row, int number) throws SQLException {
    return new Slice(
        row.getString("id"),
        row.getLong("seq"),
        SliceKind.of(row.getString("kind")),
        row.getString("part"),
        row.getObject("as_of", LocalDate.class),
        SliceState.of(row.getString("state")),
        row.getString("fingerprint"),
        row.getString("receipts"),
        row.getString("gate"),
        Instants.get(row, "created_at"),
        Instants.get(row, "confirmed_at"),
        row.getObject("run_id", Long.class),
        decision(row));
  }

  private static @Nullable Decision decision(ResultSet row) throws SQLException {
    Instant at = Instants.find(row, "decided_at");
    return at == null
        ? null
        : new Decision(at, row.getString("decided_by"), row.getString("decided_why"));
  }
}
