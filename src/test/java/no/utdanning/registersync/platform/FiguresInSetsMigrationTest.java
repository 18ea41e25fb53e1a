package no.utdanning.registersync.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Databases of releases whose figures held from one edition until before another. */
class FiguresInSetsMigrationTest {
  @TempDir Path home;

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void thePublishedEditionIsShownAsItWas(Dialect dialect) {
    DatabaseSettings settings = empty(dialect);
    JdbcClient jdbc = EarlierRelease.of(settings, "8");
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

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void theTitlesOfThePublishedEditionAreShownAsTheyWere(Dialect dialect) {
    DatabaseSettings settings = empty(dialect);
    JdbcClient jdbc = EarlierRelease.of(settings, "9");
    jdbc.sql("update pointer set edition = 7").update();
    titles(jdbc, "title_figures");
    titles(jdbc, "internal.title_figures");
    List<Map<String, Object>> published = current(jdbc, "current_title_figures");
    List<Map<String, Object>> exact = current(jdbc, "internal.current_title_figures");
    assertThat(published).hasSize(3).isNotEqualTo(exact);

    try (Database database = Database.openToWrite(settings, Turn.patient())) {
      assertThat(current(database.jdbc(), "current_title_figures")).isEqualTo(published);
      assertThat(current(database.jdbc(), "internal.current_title_figures")).isEqualTo(exact);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatAnUnpublishedEditionHasLeftIsUndoneAndTheRestCounted(Dialect dialect) {
    DatabaseSettings settings = empty(dialect);
    JdbcClient jdbc = EarlierRelease.of(settings, "10");
    jdbc.sql("update pointer set edition = 7").update();
    jdbc.sql(
            "insert into figure_file (tabell, utgave, linjer, bytes) values ('workplaces', 7, 1, 9)")
        .update();
    jdbc.sql(
            """
            insert into workplaces_changed (uno_id, orgnr, borte, sett, utgave_fra, utgave_til)
            values ('y_a', '1', 0, 3, 6, 8), ('y_a', '1', 0, 3, 8, 2147483647),
                   ('y_a', '2', 0, 3, 5, 7), ('y_a', '2', 0, 3, 7, 2147483647)
            """)
        .update();

    try (Database database = Database.openToWrite(settings, Turn.patient())) {
      assertThat(
              database
                  .jdbc()
                  .sql("select orgnr, utgave_fra, utgave_til from workplaces_changed order by 1, 2")
                  .query(
                      (row, number) -> row.getString(1) + " " + row.getInt(2) + " " + row.getInt(3))
                  .list())
          .containsExactly("1 6 2147483647", "2 5 7", "2 7 2147483647");
      assertThat(
              database
                  .jdbc()
                  .sql("select endringer from figure_file where tabell = 'workplaces'")
                  .query(Integer.class)
                  .single())
          .isEqualTo(3);
    }
  }

  private static void titles(JdbcClient jdbc, String table) {
    jdbc.sql(
            """
            insert into %1$s
            values ('1', 'ENDED', '1', 'koblet', 1, 0, 'y_a', 2, 1.00, 3, 4, 3, 7),
                   ('2', 'of %1$s', null, null, null, null, null, null, null, null, null, 7, 8),
                   ('3', '', '3', 'koblet', 2, 1, 'y_a|y_b', 9223372036854775807, 2.50, 5, 6, 5, 9),
                   ('4', 'Bø; "{', '', 'ukjent', 0, 0, '', 0, 0.00, 0, 0, 1, 2147483647),
                   ('5', 'NOT YET', '1', 'koblet', 1, 0, 'y_a', 2, 1.00, 3, 4, 8, 2147483647)
            """
                .formatted(table))
        .update();
  }

  private static List<Map<String, Object>> current(JdbcClient jdbc, String view) {
    return jdbc.sql("select * from " + view + " order by styrk98_kode").query().listOfRows();
  }

  private DatabaseSettings empty(Dialect dialect) {
    return dialect == Dialect.H2 ? DatabaseSettings.under(home) : EmptyPostgreSql.create();
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
