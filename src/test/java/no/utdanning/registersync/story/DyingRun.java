package no.utdanning.registersync.story;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.utdanning.registersync.office.NightlyRun;
import no.utdanning.registersync.pipeline.RegisterOffice;
import no.utdanning.registersync.platform.Progress;
import no.utdanning.registersync.settings.SettingsLoader;

/** A nightly run whose process dies, without a word, when it reaches its n-th milestone. */
final class DyingRun {
  static final int KILLED = 137;

  private static int left;

  private DyingRun() {}

  public static void main(String[] args) {
    left = Integer.parseInt(args[0]);
    new RegisterOffice(
            SettingsLoader.load(Path.of("config", "application.yml"), System.getenv()),
            Progress.silent(),
            Clock.systemUTC(),
            milestone -> {
              if (--left == 0) {
                System.out.println(milestone);
                System.out.flush();
                Runtime.getRuntime().halt(KILLED);
              }
            })
        .runNightly(
            new NightlyRun(Optional.of(LocalDate.parse("2026-11-15")), List.of(), false, false));
  }
}
