package no.utdanning.registersync.platform;

import java.nio.file.Path;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A test that runs on an H2 file and on PostgreSQL, on an empty database each time, in a time zone
 * that nobody here lives in.
 */
@ParameterizedClass(name = "on {0}")
@EnumSource(Dialect.class)
public abstract class OnBothDatabases {
  @Parameter protected Dialect dialect;
  @TempDir protected Path home;
  protected DatabaseSettings settings;
  protected Database database;
  private final TimeZone before = TimeZone.getDefault();

  @BeforeEach
  void openDatabase() {
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
    settings = dialect == Dialect.H2 ? DatabaseSettings.under(home) : EmptyPostgreSql.create();
    database = Database.openToWrite(settings, Turn.patient());
  }

  @AfterEach
  void closeDatabase() {
    database.close();
    TimeZone.setDefault(before);
  }

  /** A lease that is ours until the database closes. */
  protected Lease lease(String name) {
    return new Leases(database, Leases.TIME_TO_LIVE).acquire(name).orElseThrow();
  }
}
