package no.utdanning.registersync.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.h2.engine.SysProperties;
import org.h2.tools.Server;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets others of this machine into the H2 file that this process has open: a server on the loopback
 * address, on any free port, for those who know the secret in {@code host.json}.
 */
final class H2Host implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(H2Host.class);
  private static final String LOOPBACK = "127.0.0.1";

  private final H2File file;
  private final JdbcClient jdbc;
  private final Server server;
  private final Duration courtesy;

  private H2Host(H2File file, JdbcClient jdbc, Server server, Duration courtesy) {
    this.file = file;
    this.jdbc = jdbc;
    this.server = server;
    this.courtesy = courtesy;
  }

  /** H2 reads its bind address once, when its classes are loaded: call this before they are. */
  static void bindToLoopback() {
    System.setProperty("h2.bindAddress", LOOPBACK);
  }

  /**
   * Opens the house.
   *
   * @param jdbc on the same file, open in this process
   * @param stays whether others are to write through this process, too
   * @param courtesy how long guests may finish what they are doing when the host wants to go
   */
  static H2Host start(H2File file, JdbcClient jdbc, boolean stays, Duration courtesy) {
    if (!LOOPBACK.equals(SysProperties.BIND_ADDRESS)) {
      throw new IllegalStateException("H2 was loaded before it was bound to " + LOOPBACK);
    }
    String secret = HostNote.newSecret();
    Server server = startServer(file, secret);
    new HostNote(server.getPort(), secret, Owner.current().toString(), stays).write(file.note());
    return new H2Host(file, jdbc, server, courtesy);
  }

  private static Server startServer(H2File file, String secret) {
    String database = "file:" + file.path();
    try {
      return Server.createTcpServer(
              "-tcpPort", "0", "-tcpDaemon", "-ifExists", "-key", secret, database)
          .start();
    } catch (SQLException e) {
      throw new IllegalStateException("cannot let readers into " + file.path(), e);
    }
  }

  /** Lets no more guests in, waits a little for those who are there, and shuts the door. */
  @Override
  public void close() {
    try {
      Files.deleteIfExists(file.note());
      Optional<Integer> alone =
          Pause.until(() -> Optional.of(guests()).filter(guests -> guests == 0), courtesy);
      if (alone.isEmpty()) {
        LOG.warn("closing {} while somebody uses it still", file.path());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      server.stop();
    }
  }

  private int guests() {
    try {
      return jdbc.sql(
              "select count(*) from information_schema.sessions where client_addr is not null")
          .query(Integer.class)
          .single();
    } catch (DataAccessException e) {
      LOG.warn("cannot tell whether somebody still uses {}", file.path(), e);
      return 0;
    }
  }
}
