package no.utdanning.registersync.edition.store;

import java.util.HashMap;
import java.util.Map;
import no.utdanning.registersync.platform.Database;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What servers called the files that slices were made of, and the checksums of those of this
 * machine; one state a source, the latest.
 */
public final class SourceStateStore {
  private final JdbcClient jdbc;

  public SourceStateStore(Database database) {
    this.jdbc = database.jdbc();
  }

  /** All of them by source. */
  public Map<String, SourceState> list() {
    Map<String, SourceState> states = new HashMap<>();
    jdbc.sql("select * from source_state")
        .query(
            (row, number) ->
                new SourceState(
                    row.getString("source"),
                    row.getString("etag"),
                    row.getString("last_modified"),
                    row.getString("slice_id"),
                    row.getString("basis"),
                    Instants.get(row, "noticed_at")))
        .list()
        .forEach(state -> states.put(state.source(), state));
    return states;
  }

  /**
   * Remembers a state in the place of the one before; of two jobs that read a source at once,
   * one's.
   */
  public void save(SourceState state) {
    if (update(state)) {
      return;
    }
    try {
      insert(state);
    } catch (DuplicateKeyException e) {
      // Another job has read it for the first time at the same moment.
      update(state);
    }
  }

  private boolean update(SourceState state) {
    return with(
                state,
                """
                update source_state
                   set etag = :etag, last_modified = :lastModified, slice_id = :slice,
                       basis = :basis, noticed_at = :noticedAt
                 where source = :source
                """)
            .update()
        > 0;
  }

  private void insert(SourceState state) {
    with(
            state,
            """
            insert into source_state (source, etag, last_modified, slice_id, basis, noticed_at)
            values (:source, :etag, :lastModified, :slice, :basis, :noticedAt)
            """)
        .update();
  }

  private JdbcClient.StatementSpec with(SourceState state, String statement) {
    return jdbc.sql(statement)
        .param("source", state.source())
        .param("etag", state.etag())
        .param("lastModified", state.lastModified())
        .param("slice", state.slice())
        .param("basis", state.basis())
        .param("noticedAt", Instants.toColumn(state.noticedAt()));
  }
}
