package no.utdanning.registersync.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.utdanning.registersync.office.NightlyRun;
import no.utdanning.registersync.office.Purged;
import no.utdanning.registersync.office.RunDetail;
import no.utdanning.registersync.oracle.RandomWorlds;
import no.utdanning.registersync.oracle.World;
import no.utdanning.registersync.platform.Database;
import no.utdanning.registersync.platform.DatabaseSettings;
import no.utdanning.registersync.platform.Dialect;
import no.utdanning.registersync.platform.EmptyDatabase;
import no.utdanning.registersync.platform.ExitCode;
import no.utdanning.registersync.platform.Progress;
import no.utdanning.registersync.platform.SettableClock;
import no.utdanning.registersync.settings.Settings;
import no.utdanning.registersync.settings.SettingsLoader;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is left after a week of nights when two editions, one period and three runs are kept. */
class PurgeTest {
  private static final long SEED = 2;

  private final World world = RandomWorlds.world(SEED);
  private final World other = RandomWorlds.later(world, SEED);
  private final SettableClock clock =
      new SettableClock(world.date().atTime(4, 0).toInstant(ZoneOffset.UTC));
  @TempDir private Path directory;
  private Map<String, String> environment = Map.of();
  private DatabaseSettings database;

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatIsPastItsTimeGoesFromTheDatabaseAndTheDiskAndNothingElse(Dialect dialect)
      throws IOException {
    environment = EmptyDatabase.environment(dialect);
    database = settings(world).database();
    for (int night = 1; night <= 6; night++) {
      RunDetail run = office(night % 2 == 0 ? other : world).runNightly(tonight());
      assertThat(run.summary().exitCode()).as(run.toString()).contains(ExitCode.DONE);
      aDayPasses();
    }
    clock.pass(Duration.ofDays(-1));

    // Edition 4 gave way to 5 a day ago.
    assertThat(directories()).containsExactly("000005", "000006");
    assertThat(numbers("select number from edition order by number")).containsExactly(5L, 6L);
    assertThat(numbers("select id from run order by id")).containsExactly(4L, 5L, 6L);
    assertThat(numbers("select count(*) from batch_job_execution")).containsExactly(3L);
    assertThat(numbers("select count(*) from batch_job_instance")).containsExactly(3L);
    assertThat(
            numbers(
                """
                select count(*)
                  from slice
                 where id not in (select slice_id from edition_slice)
                   and run_id not in (5, 6)
                """))
        .containsExactly(0L);

    theScheduleLeavesRecords();
    assertThatThrownBy(() -> office(world).rollback(4))
        .hasMessageContaining("edition 4 was purged");
    Files.createDirectories(home().resolve("editions/000003"));
    Files.createDirectories(home().resolve("editions/.purged-000002/public"));
    assertThat(office(world).purge(true))
        .isEqualTo(new Purged(List.of(), List.of(), List.of(), true));
    assertThat(directories()).contains("000003");

    office(world).purge(false);

    assertThat(directories()).containsExactly("000005", "000006");
    for (String table :
        List.of("schedule_alarm", "schedule_scheduler_state", "schedule_fired_triggers")) {
      assertThat(numbers("select count(*) from " + table)).as(table).containsExactly(1L);
    }
  }

  /** Of each kind one that is of no more use, and one of today. */
  private void theScheduleLeavesRecords() {
    try (Database open = Database.openToRead(database)) {
      for (int days : List.of(0, 401)) {
        Instant at = clock.instant().minus(Duration.ofDays(days));
        open.jdbc()
            .sql("insert into schedule_alarm (name, raised_at) values (:name, :at)")
            .param("name", "late " + days)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update();
        open.jdbc()
            .sql("insert into schedule_scheduler_state values ('s', :node, :at, 20000)")
            .param("node", "node " + days)
            .param("at", at.toEpochMilli())
            .update();
        open.jdbc()
            .sql(
                """
                insert into schedule_fired_triggers
                       (sched_name, entry_id, trigger_name, trigger_group, instance_name,
                        fired_time, sched_time, priority, state)
                values ('s', :entry, 't', 'g', 'n', :at, :at, 5, 'EXECUTING')
                """)
            .param("entry", "entry " + days)
            .param("at", at.toEpochMilli())
            .update();
      }
    }
  }

  private NightlyRun tonight() {
    Instant now = clock.instant();
    return new NightlyRun(
        Optional.of(LocalDate.ofInstant(now, ZoneOffset.UTC)), List.of(), true, false);
  }

  /** The database's own clock tells how long ago content was saved. */
  private void aDayPasses() {
    clock.pass(Duration.ofDays(1));
    try (Database open = Database.openToRead(database)) {
      open.jdbc().sql("update content set used_at = used_at - interval '1' day").update();
    }
  }

  private RegisterOffice office(World read) throws IOException {
    return new RegisterOffice(settings(read), Progress.silent(), clock, Milestones.unheard());
  }

  private Settings settings(World read) throws IOException {
    Path files = directory.resolve("files");
    read.writeTo(files);
    Path config = directory.resolve("application.yml");
    Files.writeString(
        config,
        read.settingsYaml(files, home())
            + "  keep:\n    editions: 2\n    periods: 1\n    runs: 3\n");
    return SettingsLoader.load(config, environment);
  }

  private Path home() {
    return directory.resolve("var");
  }

  private List<Long> numbers(String sql) {
    try (Database open = Database.openToRead(database)) {
      return open.jdbc().sql(sql).query(Long.class).list();
    }
  }

  private List<String> directories() throws IOException {
    try (Stream<Path> entries = Files.list(home().resolve("editions"))) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }
}
