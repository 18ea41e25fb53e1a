package no.utdanning.registersync.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import no.utdanning.registersync.office.LinksRun;
import no.utdanning.registersync.office.MonthlyRun;
import no.utdanning.registersync.office.NightlyRun;
import no.utdanning.registersync.office.RunDetail;
import no.utdanning.registersync.oracle.ExpectedFiles;
import no.utdanning.registersync.oracle.Oracle;
import no.utdanning.registersync.oracle.RandomWorlds;
import no.utdanning.registersync.oracle.World;
import no.utdanning.registersync.platform.Database;
import no.utdanning.registersync.platform.Dialect;
import no.utdanning.registersync.platform.EmptyDatabase;
import no.utdanning.registersync.platform.ExitCode;
import no.utdanning.registersync.platform.Progress;
import no.utdanning.registersync.platform.WholeText;
import no.utdanning.registersync.register.Period;
import no.utdanning.registersync.report.PublishedSchemas;
import no.utdanning.registersync.settings.Settings;
import no.utdanning.registersync.settings.SettingsLoader;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * On worlds that nobody has seen, every cell of every file is what a brute-force calculator finds
 * that shares no class with the program.
 */
class RandomWorldsTest {
  @TempDir private Path directory;
  private Map<String, String> environment = Map.of();

  /** Few on PostgreSQL, where it is the database that is tried and not the figures. */
  private static Stream<Arguments> worlds() {
    return Stream.concat(
        LongStream.rangeClosed(1, 12).mapToObj(seed -> arguments(seed, Dialect.H2)),
        LongStream.rangeClosed(14, 16).mapToObj(seed -> arguments(seed, Dialect.POSTGRESQL)));
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void everyCellIsTheCalculatorsAfterAMonthANightAndNewLinks(long seed, Dialect dialect)
      throws IOException {
    environment = EmptyDatabase.environment(dialect);
    World world = RandomWorlds.world(seed);
    World later = RandomWorlds.later(world, seed);
    Oracle oracle = new Oracle();
    YearMonth period = world.periods().get(1);
    LocalDate date = world.date();

    RegisterOffice office = office(world, "first");
    RunDetail monthly =
        office.runMonthly(
            new MonthlyRun(Optional.of(date), Optional.of(new Period(period)), false, false));
    oracle.runMonthly(world, period, date);
    assertThat(monthly.summary().exitCode()).as(monthly.toString()).contains(ExitCode.DONE);
    assertFiles(oracle);
    assertTally(oracle, monthly);

    RegisterOffice afterwards = office(later, "second");
    RunDetail nightly =
        afterwards.runNightly(
            new NightlyRun(Optional.of(date.plusDays(1)), List.of(), false, false));
    oracle.runNightly(later, date.plusDays(1));
    assertThat(nightly.summary().exitCode()).as(nightly.toString()).contains(ExitCode.DONE);
    assertFiles(oracle);
    assertTally(oracle, nightly);

    RunDetail links =
        office(world, "third").runLinks(new LinksRun(Optional.of(date.plusDays(2)), false, false));
    oracle.runLinks(world, date.plusDays(2));
    assertThat(links.summary().exitCode()).as(links.toString()).contains(ExitCode.DONE);
    assertFiles(oracle);

    assertThat(endedBefore(2)).isZero();
    assertNothingPlantedIsFound(world);
  }

  /** Rows that only editions before this one show: the database keeps two editions' figures. */
  private long endedBefore(int edition) {
    try (Database database = Database.openToRead(settings("third").database())) {
      return database
          .jdbc()
          .sql(
              """
              select (select count(*) from figure_set where utgave_til <= :edition)
                   + (select count(*) from workplaces_changed where utgave_til <= :edition)
                   + (select count(*) from area_totals where utgave_til <= :edition)
              """)
          .param("edition", edition)
          .query(Long.class)
          .single();
    }
  }

  private RegisterOffice office(World world, String name) throws IOException {
    Path files = directory.resolve(name);
    world.writeTo(files);
    Files.writeString(config(name), world.settingsYaml(files, home()));
    return new RegisterOffice(settings(name), Progress.silent());
  }

  private Settings settings(String name) {
    return SettingsLoader.load(config(name), environment);
  }

  private Path config(String name) {
    return directory.resolve(name + ".yml");
  }

  private Path home() {
    return directory.resolve("var");
  }

  private void assertFiles(Oracle oracle) throws IOException {
    Path current = home().resolve("current").toRealPath();
    ExpectedFiles.assertSame(oracle.expectedFiles(), current);
    PublishedSchemas.assertFulfilledBy(current);
  }

  private static void assertTally(Oracle oracle, RunDetail run) {
    run.sources().stream()
        .filter(source -> source.source().startsWith("aa-") || source.source().startsWith("vigo-"))
        .forEach(
            source -> {
              String name =
                  source.source().startsWith("aa-")
                      ? "aa-register"
                      : source.source().replace(' ', '-');
              Map<String, Integer> expected = oracle.tally(name);
              assertThat(source.rowsCounted())
                  .isEqualTo((long) expected.getOrDefault("counted", 0));
              source
                  .excluded()
                  .forEach(
                      (reason, rows) ->
                          assertThat(rows)
                              .as(name + " " + reason)
                              .isEqualTo((long) expected.getOrDefault(reason, 0)));
              source
                  .rejected()
                  .forEach(
                      (reason, rows) ->
                          assertThat(rows)
                              .as(name + " " + reason)
                              .isEqualTo((long) expected.getOrDefault(reason, 0)));
              assertThat(source.rowsRead())
                  .isEqualTo(expected.values().stream().mapToInt(Integer::intValue).sum());
            });
  }

  private void assertNothingPlantedIsFound(World world) throws IOException {
    WholeText.of(home(), settings("third").database())
        .forEach(
            (place, text) -> {
              for (String number : world.plantedIdentityNumbers()) {
                assertThat(text.contains(number)).as(number + " in " + place).isFalse();
              }
            });
  }
}
