package no.utdanning.registersync.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All that an H2 file holds arrives in PostgreSQL, or nothing does. */
class DatabaseMoveTest {
  @TempDir private Path home;

  @Test
  void everyRowOfEveryTypeAndTheNextNumbersArrive() {
    try (Database h2 = Database.openToWrite(DatabaseSettings.under(home), Turn.patient());
        Database postgresql = Database.openToWrite(EmptyPostgreSql.create(), Turn.patient())) {
      fill(h2);

      Map<String, Long> rows = new DatabaseMove(h2, postgresql).move();

      assertThat(rows)
          .containsEntry("public.content_chunk", 3L)
          .containsEntry("public.slice_part", 1L)
          .containsEntry("public.pointer", 1L)
          .containsEntry("internal.title_figures_changed", 1L)
          .containsEntry("public.run", 1L)
          .containsKeys("public.batch_step_execution", "public.schedule_triggers")
          .doesNotContainKey("public.flyway_schema_history");
      rows.forEach((table, count) -> assertThat(rowsOf(postgresql, table)).isEqualTo(count));
      assertThat(list(postgresql, "select length(bytes) from content_chunk order by chunk_no"))
          .containsExactly("524288", "2", "0");
      assertThat(list(postgresql, "select navn[1] from workplaces_b"))
          .containsExactly("A; \"b\", {c}");
      assertThat(list(postgresql, "select aarsverk[2] from workplaces_b")).containsExactly("2.25");
      assertThat(list(postgresql, "select aarsverk from internal.title_figures_changed"))
          .containsExactly("12.50");
      assertThat(list(postgresql, "select receipts from slice")).containsExactly("it's æøå");
      assertThat(list(postgresql, "select edition from pointer")).containsExactly("1");
      assertThat(postgresql.next("run_seq")).isEqualTo(h2.next("run_seq")).isEqualTo(3);
      assertThat(postgresql.next("slice_seq")).isEqualTo(1);
    }
  }

  @Test
  void aTargetThatHoldsSomethingIsLeftAsItIs() {
    try (Database h2 = Database.openToWrite(DatabaseSettings.under(home), Turn.patient());
        Database postgresql = Database.openToWrite(EmptyPostgreSql.create(), Turn.patient())) {
      fill(h2);
      postgresql.jdbc().sql("insert into lease (name, fence) values ('nightly', 4)").update();

      assertThatThrownBy(() -> new DatabaseMove(h2, postgresql).move())
          .isInstanceOf(DatabaseMove.NotEmptyException.class)
          .hasMessageContaining("public.lease has rows");

      assertThat(rowsOf(postgresql, "content")).isZero();
      assertThat(list(postgresql, "select edition from pointer")).containsExactly("0");
    }
  }

  /** Sequences are moved, identity columns are not. */
  @Test
  void noTableHasNumbersThatOnlyItKnows() {
    try (Database h2 = Database.openToWrite(DatabaseSettings.under(home), Turn.patient())) {
      assertThat(
              list(
                  h2,
                  """
                  select table_name
                    from information_schema.columns
                   where is_identity = 'YES' and table_schema in ('PUBLIC', 'INTERNAL')
                  """))
          .isEmpty();
    }
  }

  private static void fill(Database h2) {
    h2.next("run_seq");
    h2.next("run_seq");
    update(h2, "insert into content values ('a', '2026-10-25 02:30:00.123456+01:00')");
    int chunk = 0;
    for (byte[] bytes : List.of(new byte[524_288], new byte[] {-1, 0}, new byte[0])) {
      h2.jdbc()
          .sql("insert into content_chunk values ('a', :chunk, :bytes)")
          .param("chunk", chunk++)
          .param("bytes", bytes)
          .update();
    }
    update(
        h2,
        """
        insert into slice
        values ('vigo-03-1', 1, 'vigo', '03', '2026-10-25', 'accepted', 'f', 'it''s æøå', '{}',
                '2026-10-25 02:30:00+02:00', '2026-10-25 02:30:00+02:00', null, null, null, null)
        """);
    update(h2, "insert into slice_part values ('vigo-03-1', 'cells', 'a')");
    update(
        h2,
        """
        insert into run (id, job, run_date, counties, forced, dry_run, state, owner, started_at)
        values (2, 'nightly', '2026-10-25', '', true, false, 'killed', 'h 1 x',
                '2026-10-25 00:30:00+00:00')
        """);
    update(
        h2,
        """
        insert into workplaces_b (sett, uno_id, nokkel, linjer, orgnr, navn, stillinger, aarsverk,
                                  skjermet)
        values (1, 'y_a', '1', 2, array['1', '2'], array['A; "b", {c}', null], array[5, null],
                array[1.50, 2.25], array[0, 1])
        """);
    update(h2, "insert into figure_set values ('workplaces', 'b', 1, 2147483647)");
    update(
        h2,
        """
        insert into internal.title_figures_changed
               (styrk98_kode, delt, stillinger, aarsverk, borte, sett, utgave_fra, utgave_til)
        values ('2221141', 1, 9223372036854775807, 12.50, 0, 1, 1, 2147483647)
        """);
    update(h2, "update pointer set edition = 1, fence = 7");
  }

  private static void update(Database database, String sql) {
    database.jdbc().sql(sql).update();
  }

  private static List<String> list(Database database, String sql) {
    return database.jdbc().sql(sql).query(String.class).list();
  }

  private static long rowsOf(Database database, String table) {
    return database.jdbc().sql("select count(*) from " + table).query(Long.class).single();
  }
}
