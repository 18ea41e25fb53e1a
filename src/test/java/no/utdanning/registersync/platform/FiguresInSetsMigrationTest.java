package no.utdanning.registersync.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database of a release whose blocks of lines held from one edition until before another. */
class FiguresInSetsMigrationTest {
  @TempDir Path home;

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void thePublishedEditionIsShownAsItWas(Dialect dialect) {
    DatabaseSettings settings =
        dialect == Dialect.H2 ? DatabaseSettings.under(home) : EmptyPostgreSql.create();
    DriverManagerDataSource source =
        new DriverManagerDataSource(settings.url(), settings.user(), settings.password());
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/migration")
        .target("8")
        .load()
        .migrate();
    JdbcClient jdbc = JdbcClient.create(source);
    jdbc.sql("update pointer set edition = 7").update();
    block(jdbc, "1", "ENDED", 3, 7);
    block(jdbc, "2", "SHOWN", 5, 9);
    block(jdbc, "3", "NOT YET", 8, Integer.MAX_VALUE);

    try (Database database = Database.openToWrite(settings, Turn.patient())) {
      assertThat(
              database
                  .jdbc()
                  .sql("select orgnr, navn, utgave from current_workplaces order by orgnr")
                  .query(
                      (row, number) ->
                          row.getString(1) + " " + row.getString(2) + " " + row.getInt(3))
                  .list())
          .containsExactly("2 SHOWN 7", "20 NEXT 7");
    }
  }

  private static void block(JdbcClient jdbc, String number, String name, int from, int until) {
    jdbc.sql(
            """
            insert into workplaces (uno_id, nokkel, linjer, orgnr, navn, utgave_fra, utgave_til)
            values ('y_a', '%1$s', 2, array['%1$s', '%1$s0'], array['%2$s', 'NEXT'], %3$d, %4$d)
            """
                .formatted(number, name, from, until))
        .update();
  }
}
