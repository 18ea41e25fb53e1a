package no.utdanning.registersync.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;

/** A PostgreSQL that is up, with memory to work in; its time to start is nobody's. */
final class PostgreSqlServer implements AutoCloseable {
  private final EmbeddedPostgres server;

  PostgreSqlServer() throws IOException {
    server =
        EmbeddedPostgres.builder()
            .setServerConfig("shared_buffers", "1GB")
            .setServerConfig("max_wal_size", "4GB")
            .setServerConfig("synchronous_commit", "off")
            .start();
  }

  String url() {
    return server.getJdbcUrl("postgres", "postgres");
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
