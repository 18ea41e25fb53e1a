package no.utdanning.registersync.edition.store;

import java.util.HashMap;
import java.util.Map;
import no.utdanning.registersync.platform.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What servers called the files that slices were made of; one state a source, the latest. */
public final class SourceStateStore {
  private final Database database;
  private final JdbcClient jdbc;

  public SourceStateStore(Database database) {
    this.database = database;
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

  /** Remembers a state in the place of the one before. */
  public void save(SourceState state) {
    database
        .transactions()
        .executeWithoutResult(
            transaction -> {
              jdbc.sql("delete from source_state where source = :source")
                  .param("source", state.source())
                  .update();
              insert(state);
            });
  }

  private void insert(SourceState state) {
    jdbc.sql(
            """
            insert into source_state (source, etag, last_modified, slice_id, basis, noticed_at)
            values (:source, :etag, :lastModified, :slice, :basis, :noticedAt)
            """)
        .param("source", state.source())
        .param("etag", state.etag())
        .param("lastModified", state.lastModified())
        .param("slice", state.slice())
        .param("basis", state.basis())
        .param("noticedAt", Instants.toColumn(state.noticedAt()))
        .update();
  }
}
