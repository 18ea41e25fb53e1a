package no.utdanning.registersync.platform;

import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database as an earlier release left it. */
public final class EarlierRelease {
  private EarlierRelease() {}

  /**
   * Makes the schema, of a database that is still empty.
   *
   * @param schema the number of the release's last migration
   */
  public static JdbcClient of(DatabaseSettings settings, String schema) {
    H2Host.bindToLoopback();
    DriverManagerDataSource source =
        new DriverManagerDataSource(settings.url(), settings.user(), settings.password());
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/migration")
        .target(schema)
        .load()
        .migrate();
    return JdbcClient.create(source);
  }
}
