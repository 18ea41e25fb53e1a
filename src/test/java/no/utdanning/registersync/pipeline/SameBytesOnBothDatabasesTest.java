package no.utdanning.registersync.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import no.utdanning.registersync.office.LinksRun;
import no.utdanning.registersync.office.MonthlyRun;
import no.utdanning.registersync.office.NightlyRun;
import no.utdanning.registersync.office.RunDetail;
import no.utdanning.registersync.oracle.ExpectedFiles;
import no.utdanning.registersync.oracle.Oracle;
import no.utdanning.registersync.oracle.RandomWorlds;
import no.utdanning.registersync.oracle.World;
import no.utdanning.registersync.platform.Dialect;
import no.utdanning.registersync.platform.EmptyDatabase;
import no.utdanning.registersync.platform.ExitCode;
import no.utdanning.registersync.platform.Progress;
import no.utdanning.registersync.register.Period;
import no.utdanning.registersync.settings.SettingsLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The three jobs on one random world: PostgreSQL's editions are H2's, and the calculator's. */
class SameBytesOnBothDatabasesTest {
  private static final long SEED = 13;

  private final World world = RandomWorlds.world(SEED);
  private final World later = RandomWorlds.later(world, SEED);
  @TempDir private Path directory;

  @Test
  void everyFileOfEveryEditionIsTheSame() throws IOException {
    Site onH2 = new Site(Dialect.H2);
    Site onPostgreSql = new Site(Dialect.POSTGRESQL);
    Oracle oracle = new Oracle();
    YearMonth period = world.periods().get(1);
    LocalDate date = world.date();
    MonthlyRun monthly =
        new MonthlyRun(Optional.of(date), Optional.of(new Period(period)), false, false);
    NightlyRun nightly = new NightlyRun(Optional.of(date.plusDays(1)), List.of(), false, false);
    LinksRun links = new LinksRun(Optional.of(date.plusDays(2)), false, false);

    done(onH2.office(world).runMonthly(monthly));
    done(onPostgreSql.office(world).runMonthly(monthly));
    oracle.runMonthly(world, period, date);
    ExpectedFiles.assertSame(oracle.expectedFiles(), onPostgreSql.current());
    assertThat(onPostgreSql.digests()).hasSizeGreaterThan(10).isEqualTo(onH2.digests());

    done(onH2.office(later).runNightly(nightly));
    done(onPostgreSql.office(later).runNightly(nightly));
    oracle.runNightly(later, date.plusDays(1));
    ExpectedFiles.assertSame(oracle.expectedFiles(), onPostgreSql.current());
    assertThat(onPostgreSql.digests()).isEqualTo(onH2.digests());

    done(onH2.office(world).runLinks(links));
    done(onPostgreSql.office(world).runLinks(links));
    oracle.runLinks(world, date.plusDays(2));
    ExpectedFiles.assertSame(oracle.expectedFiles(), onPostgreSql.current());
    assertThat(onPostgreSql.digests()).isEqualTo(onH2.digests());
  }

  private static void done(RunDetail run) {
    assertThat(run.summary().exitCode()).as(run.toString()).contains(ExitCode.DONE);
  }

  /** A place to publish to; what is read lies in the same place for both. */
  private final class Site {
    private final Path home;
    private final Map<String, String> environment;

    Site(Dialect dialect) {
      this.home = directory.resolve(dialect.name());
      this.environment = EmptyDatabase.environment(dialect);
    }

    RegisterOffice office(World read) throws IOException {
      Path files = directory.resolve("files");
      read.writeTo(files);
      Path config = directory.resolve("application.yml");
      Files.writeString(config, read.settingsYaml(files, home));
      return new RegisterOffice(
          SettingsLoader.load(config, environment),
          Progress.silent(),
          Clock.fixed(Instant.parse("2026-11-20T04:00:00Z"), ZoneOffset.UTC),
          Milestones.unheard());
    }

    Path current() throws IOException {
      return home.resolve("current").toRealPath();
    }

    SortedMap<String, String> digests() throws IOException {
      return EditionDigests.of(current());
    }
  }
}
