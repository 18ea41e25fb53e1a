package no.utdanning.registersync.platform;

import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/**
 * An H2 database in a file, and the two small files beside it by which processes take turns.
 *
 * @param path absolute, without H2's {@code .mv.db}
 * @param options H2's own settings as they stood in the URL, each begun by {@code ;}, or empty
 */
record H2File(Path path, String options) {
  static final String URL = "jdbc:h2:file:";

  static boolean isUrl(String url) {
    return url.startsWith(URL) && !url.substring(URL.length()).isBlank();
  }

  static H2File of(String url) {
    String rest = url.substring(URL.length());
    int semicolon = rest.indexOf(';');
    String path = semicolon < 0 ? rest : rest.substring(0, semicolon);
    String options = semicolon < 0 ? "" : rest.substring(semicolon);
    String home = System.getProperty("user.home");
    Path resolved = Path.of(path.startsWith("~/") ? home + path.substring(1) : path);
    return new H2File(resolved.toAbsolutePath().normalize(), options);
  }

  Path directory() {
    return path.resolveSibling(".").normalize();
  }

  /** What H2 makes of the path. */
  Path data() {
    return path.resolveSibling(path.getFileName() + ".mv.db");
  }

  /** Locked by the process that has the database; the kernel frees it when that process dies. */
  Path lock() {
    return path.resolveSibling("host.lock");
  }

  /** Says how to reach the process that has the database. */
  Path note() {
    return path.resolveSibling("host.json");
  }

  /**
   * For the one process that has the file. The database stays open until it is shut down, however
   * many connections there are; what is committed is handed to the system at once, so that it
   * survives this process; a statement waits half a minute for another's row; errors are thrown and
   * not written to a file of H2's own, where they would quote values.
   *
   * @param tidying how long closing may take to give back the room that the file no longer needs
   */
  String embeddedUrl(Duration tidying) {
    return URL
        + path
        + ";DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;LOCK_TIMEOUT=30000"
        + ";TRACE_LEVEL_FILE=0;COMPRESS=TRUE;MAX_COMPACT_TIME="
        + tidying.toMillis()
        + options;
  }

  /** For the others, through the process that has the file. */
  static String clientUrl(HostNote host) {
    return "jdbc:h2:tcp://127.0.0.1:"
        + host.port()
        + "/"
        + host.secret()
        + ";IFEXISTS=TRUE;LOCK_TIMEOUT=30000";
  }

  /** Connections that are closed when they are given back. */
  static DataSource unpooled(String url, DatabaseSettings settings) {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL(url);
    source.setUser(settings.user());
    source.setPassword(settings.password());
    return source;
  }
}
