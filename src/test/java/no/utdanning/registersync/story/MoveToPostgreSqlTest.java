package no.utdanning.registersync.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.SortedMap;
import no.utdanning.registersync.platform.DatabaseSettings;
import no.utdanning.registersync.platform.EmptyPostgreSql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site that began on an H2 file goes on where it was, on PostgreSQL. */
class MoveToPostgreSqlTest {
  @TempDir private Path directory;

  @Test
  void theSameDataGiveTheSameBytesAfterTheMoveAndTheNextEditionFollows() throws Exception {
    SampleSite site = new SampleSite(directory.resolve("site"));
    run(site, "run", "monthly", "--date", "2026-11-15");
    SortedMap<String, String> before = site.figures();
    DatabaseSettings postgresql = EmptyPostgreSql.create();
    site.on(postgresql);

    run(site, "database", "import");

    assertThat(only(postgresql, "select min(utgave) from current_occupation_figures"))
        .isEqualTo("1");
    assertThat(run(site, "run", "monthly", "--date", "2026-11-15", "--force"))
        .contains("edition 2 published");
    assertThat(site.figures()).isEqualTo(before);
    assertThat(only(postgresql, "select string_agg(cast(id as text), ' ' order by id) from run"))
        .isEqualTo("1 2");
  }

  private static String run(SampleSite site, String... arguments) throws Exception {
    SampleSite.Answer answer = site.run(arguments);
    assertThat(answer.exitCode()).as("%s", answer).isZero();
    return answer.out();
  }

  private static String only(DatabaseSettings database, String sql) throws Exception {
    try (Connection connection =
            DriverManager.getConnection(database.url(), database.username(), database.password());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
