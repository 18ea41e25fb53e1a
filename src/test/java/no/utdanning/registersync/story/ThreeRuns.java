package no.utdanning.registersync.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import no.utdanning.registersync.office.LinksRun;
import no.utdanning.registersync.office.MonthlyRun;
import no.utdanning.registersync.office.NightlyRun;
import no.utdanning.registersync.office.Office;
import no.utdanning.registersync.office.RunDetail;
import no.utdanning.registersync.pipeline.Milestones;
import no.utdanning.registersync.pipeline.RegisterOffice;
import no.utdanning.registersync.platform.Progress;
import no.utdanning.registersync.settings.SettingsLoader;

/** A month, a night, and a link less, by a clock that is so many hours off. */
final class ThreeRuns {
  private ThreeRuns() {}

  public static void main(String[] args) throws IOException {
    Office office =
        new RegisterOffice(
            SettingsLoader.load(Path.of("config", "application.yml"), System.getenv()),
            Progress.silent(),
            Clock.offset(Clock.systemUTC(), Duration.ofHours(Integer.parseInt(args[0]))),
            Milestones.unheard());
    Optional<LocalDate> date = Optional.of(LocalDate.parse("2026-11-15"));
    RunDetail month = office.runMonthly(new MonthlyRun(date, Optional.empty(), false, false));
    RunDetail night = office.runNightly(new NightlyRun(date, List.of(), false, false));
    leaveOutTheLastLink();
    RunDetail links = office.runLinks(new LinksRun(date, false, false));
    System.out.println(
        String.join(" ", outcome(month), outcome(night), outcome(links))
            + (" in " + TimeZone.getDefault().getID() + " " + Locale.getDefault()));
  }

  private static void leaveOutTheLastLink() throws IOException {
    Path links = Path.of("sample-data", "title-links.csv");
    List<String> lines = Files.readAllLines(links);
    Files.write(links, lines.subList(0, lines.size() - 1));
  }

  private static String outcome(RunDetail run) {
    return Stream.of(run.summary().exitCode().orElseThrow(), run.summary().edition().orElse(0))
        .map(String::valueOf)
        .toList()
        .toString();
  }
}
