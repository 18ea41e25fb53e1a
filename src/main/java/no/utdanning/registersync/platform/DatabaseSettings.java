package no.utdanning.registersync.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which database to use ({@code spring.datasource}).
 *
 * @param url {@code jdbc:h2:file:<path>} or {@code jdbc:postgresql:…}
 * @param username as the database knows us; H2's own default is {@code sa}
 * @param password never printed
 */
public record DatabaseSettings(
    String url, @Nullable String username, @Nullable String password, PoolSettings pool) {
  private static final String POSTGRESQL = "jdbc:postgresql:";

  /**
   * @throws IllegalArgumentException when the URL is neither an H2 file nor PostgreSQL
   */
  public DatabaseSettings {
    if (!url.startsWith(POSTGRESQL) && !H2File.isUrl(url)) {
      throw new IllegalArgumentException(
          "spring.datasource.url must begin with jdbc:h2:file: or jdbc:postgresql:");
    }
  }

  /** With a connection pool as it is by default. */
  public DatabaseSettings(String url, @Nullable String username, @Nullable String password) {
    this(url, username, password, PoolSettings.DEFAULTS);
  }

  /** The default: an H2 file under the home directory. */
  public static DatabaseSettings under(Path home) {
    return in(home.resolve("db").resolve("register-sync.mv.db"));
  }

  /**
   * An H2 file.
   *
   * @param data what H2 made, whose name ends in {@code .mv.db}
   */
  public static DatabaseSettings in(Path data) {
    String file = data.toAbsolutePath().normalize().toString().replaceFirst("\\.mv\\.db$", "");
    return new DatabaseSettings(H2File.URL + file, null, null);
  }

  public Dialect dialect() {
    return url.startsWith(POSTGRESQL) ? Dialect.POSTGRESQL : Dialect.H2;
  }

  /** Whom to connect as; null leaves it to the driver. */
  @Nullable String user() {
    return username == null && dialect() == Dialect.H2 ? "sa" : username;
  }

  /** Names the user, never the password; a URL's parameters may hold secrets, so they are cut. */
  @Override
  public String toString() {
    return url.replaceFirst("[?;].*", "") + (username == null ? "" : " as " + username);
  }
}
