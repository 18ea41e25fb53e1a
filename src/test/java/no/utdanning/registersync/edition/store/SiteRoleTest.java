package no.utdanning.registersync.edition.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.utdanning.registersync.platform.Database;
import no.utdanning.registersync.platform.DatabaseSettings;
import no.utdanning.registersync.platform.EarlierRelease;
import no.utdanning.registersync.platform.EmptyPostgreSql;
import no.utdanning.registersync.platform.Turn;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the site may read on a real PostgreSQL, and that it stays there from release to release. */
class SiteRoleTest {
  /** Others build on these: a release may add columns at the end and views, and take none away. */
  private static final List<String> VIEWS =
      List.of(
          "current_area_totals: omraade_type omraade_kode omraade_navn stillinger stillinger_koblet"
              + " stillinger_ukoblet stillinger_ukjent_tittel stillinger_paa_delte_titler sum_yrker"
              + " overtelling aarsverk bedrifter larlinger larlinger_koblet larlinger_sum_yrker"
              + " larebedrifter bedrifter_med_larling opplaringskontor utgave",
          "current_clusters: klynge antall_yrker antall_titler uno_ids stillinger_koblet sum_yrker"
              + " overtelling utgave",
          "current_occupation_figures: uno_id omraade_type omraade_kode tittel omraade_navn"
              + " datagrunnlag stillinger stillinger_egne stillinger_delte stillinger_fordelt"
              + " aarsverk aarsverk_egne aarsverk_delte midlertidige bedrifter larlinger"
              + " larlinger_egne larlinger_delte larebedrifter bedrifter_med_larling"
              + " opplaringskontor utgave",
          "current_occupation_panels: uno_id panel utgave",
          "current_title_figures: styrk98_kode tittel styrk08_kode kobling antall_yrker delt"
              + " uno_ids stillinger aarsverk bedrifter overtelling utgave",
          "current_workplaces: uno_id orgnr navn hovedenhet kommunenr fylkenr stillinger"
              + " stillinger_delte aarsverk larlinger_faget larlinger_totalt larebedrift_faget"
              + " larebedrift_annet_fag opplaringskontor skjermet utgave");

  @Test
  void theSiteReadsThePublicViewsWithTheirColumnsAndNothingElse() throws IOException {
    DatabaseSettings settings = EmptyPostgreSql.create();
    try (Database database = Database.openToWrite(settings, Turn.patient())) {
      String script = Files.readString(Path.of("scripts", "site-role.sql"));
      database.jdbc().sql(script).update();
      database.jdbc().sql(script).update();
      JdbcClient site = site(settings);

      assertThat(
              site.sql(
                      """
                      select table_name || ': '
                             || string_agg(column_name, ' ' order by ordinal_position)
                        from information_schema.columns
                       where table_schema not in ('pg_catalog', 'information_schema')
                       group by table_name
                       order by table_name
                      """)
                  .query(String.class)
                  .list())
          .containsExactlyElementsOf(VIEWS);
      for (String view : VIEWS) {
        assertThat(rows(site, view)).isZero();
      }
      assertRefused(site, "select count(*) from internal.current_occupation_figures");
      assertRefused(site, "select count(*) from occupation_figures_a");
      assertRefused(site, "select count(*) from run");
      assertRefused(site, "create table mine (id integer)");
      assertThat(
              site.sql("show transaction_isolation").query(String.class).single()
                  + ", read only "
                  + site.sql("show transaction_read_only").query(String.class).single())
          .isEqualTo("repeatable read, read only on");
    }
  }

  @Test
  void whoCouldReadTheViewsReadsOnAfterAnUpgrade() throws IOException {
    DatabaseSettings settings = EmptyPostgreSql.create();
    EarlierRelease.of(settings, "9")
        .sql(Files.readString(Path.of("scripts", "site-role.sql")))
        .update();

    Database.openToWrite(settings, Turn.patient()).close();

    JdbcClient site = site(settings);
    for (String view : VIEWS) {
      assertThat(rows(site, view)).isZero();
    }
  }

  private static long rows(JdbcClient site, String view) {
    String name = view.substring(0, view.indexOf(':'));
    return site.sql("select count(*) from " + name).query(Long.class).single();
  }

  private static void assertRefused(JdbcClient site, String sql) {
    assertThatThrownBy(() -> site.sql(sql).update())
        .rootCause()
        .message()
        .containsAnyOf("permission denied", "read-only transaction");
  }

  private static JdbcClient site(DatabaseSettings settings) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setURL(settings.url());
    source.setUser("register_sync_site");
    return JdbcClient.create(source);
  }
}
