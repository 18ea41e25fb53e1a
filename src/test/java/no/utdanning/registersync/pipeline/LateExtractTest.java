package no.utdanning.registersync.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.utdanning.registersync.alarm.Alarms;
import no.utdanning.registersync.alarm.Occasion;
import no.utdanning.registersync.oracle.RandomWorlds;
import no.utdanning.registersync.oracle.World;
import no.utdanning.registersync.platform.OnBothDatabases;
import no.utdanning.registersync.platform.Progress;
import no.utdanning.registersync.platform.SettableClock;
import no.utdanning.registersync.schedule.DueJob;
import no.utdanning.registersync.settings.Settings;
import no.utdanning.registersync.settings.SettingsLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What operators hear of a month whose extract is late, told by the clock of the schedule. */
class LateExtractTest extends OnBothDatabases {
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

  private final World world = RandomWorlds.world(13);
  private final YearMonth before = world.periods().get(0);
  private final YearMonth period = world.periods().get(1);
  private final Instant due = at(12, "18:00");
  private final SettableClock clock = new SettableClock(due);
  private final List<String> heard = new ArrayList<>();
  private Path extract;
  private Path delivered;
  private ScheduledRuns runs;

  @BeforeEach
  void aMonthIsPublishedAndTheNextIsNotThere() throws IOException {
    assertThat(period).isEqualTo(before.plusMonths(1));
    Path files = home.resolve("files");
    world.writeTo(files);
    Path config = home.resolve("application.yml");
    Files.writeString(config, world.settingsYaml(files, home.resolve("var")));
    Settings settings = SettingsLoader.load(config, Map.of());
    extract = extractOf(settings, period);
    delivered = Files.move(extract, home.resolve("delivered"));
    JobRunner runner =
        new JobRunner(
            settings, clock, database, Progress.silent(), Milestones.unheard(), new Heard());
    runs = new ScheduledRuns(settings, clock, database, runner, new Heard());
    clock.set(due.atZone(OSLO).minusMonths(1).toInstant());
    assertThat(runs.run(DueJob.MONTHLY, clock.instant())).isTrue();
    assertThat(heard).containsExactly("monthly 0 NEW");
    heard.clear();
  }

  @Test
  void theWaitingIsNotToldTheDeadlineIsOnceAndSoIsTheEnd() throws IOException {
    tryAt(at(12, "18:00"));
    tryAt(at(12, "18:34"));
    tryAt(at(13, "05:52"));
    assertThat(heard)
        .containsExactly("monthly 4 NOT_YET", "monthly 4 NOT_YET", "monthly 4 NOT_YET");

    clock.set(at(13, "06:00"));
    runs.tellWhatIsLate();
    clock.set(at(13, "06:01"));
    runs.tellWhatIsLate();
    tryAt(at(13, "06:24"));
    assertThat(heard.subList(3, heard.size()))
        .containsExactly(
            "employment is late: it is of " + before + ", and expected " + period + " by now",
            "monthly 4 AS_BEFORE");

    Files.move(delivered, extract);
    tryAt(at(13, "06:58"));
    runs.tellWhatIsLate();
    assertThat(heard.subList(5, heard.size())).containsExactly("monthly 0 NEW");
  }

  @Test
  void anExtractThatIsThereAndBrokenIsToldAtOnceAndNotAgain() throws IOException {
    Files.writeString(extract, "no header of ours\n");

    tryAt(at(12, "18:00"));
    tryAt(at(12, "18:34"));

    assertThat(heard).containsExactly("monthly 4 NEW", "monthly 4 AS_BEFORE");
  }

  @Test
  void aTryByHandAfterTheDeadlineIsTold() throws IOException {
    tryAt(at(13, "06:00"));

    assertThat(heard).containsExactly("monthly 4 NEW");
  }

  private void tryAt(Instant now) {
    clock.set(now);
    assertThat(runs.run(DueJob.MONTHLY, due)).isTrue();
  }

  private Instant at(int day, String time) {
    return period.plusMonths(1).atDay(day).atTime(LocalTime.parse(time)).atZone(OSLO).toInstant();
  }

  private static Path extractOf(Settings settings, YearMonth period) {
    String location =
        settings.getSource(no.utdanning.registersync.source.SourceKey.AA_REGISTER).location();
    return Path.of(location.replace("{period}", period.toString()));
  }

  /** Hears how runs end, and of what is late. */
  private final class Heard implements Alarms {
    @Override
    public void tell(Occasion occasion) {
      if (occasion instanceof Occasion.RunEnded run) {
        heard.add(run.job() + " " + run.exitCode().code() + " " + run.news());
      } else if (occasion instanceof Occasion.Late late) {
        heard.addAll(late.late());
      }
    }

    @Override
    public void close() {}
  }
}
