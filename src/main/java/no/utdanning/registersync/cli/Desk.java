package no.utdanning.registersync.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import no.utdanning.registersync.office.Office;
import no.utdanning.registersync.office.OfficeDoor;
import no.utdanning.registersync.platform.ExitCode;
import no.utdanning.registersync.platform.Progress;
import no.utdanning.registersync.settings.EffectiveSetting;
import no.utdanning.registersync.settings.Settings;
import no.utdanning.registersync.settings.SettingsLoader;

/**
 * Where a command is served: settings are read, the log is begun, the office is opened, its answer
 * goes to standard output. All else goes to standard error.
 */
final class Desk {
  private final OfficeDoor door;
  private final Supplier<Path> config;
  private final Map<String, String> environment;
  private final PrintStream out;
  private final PrintStream err;
  private Optional<Path> log = Optional.empty();

  Desk(
      OfficeDoor door,
      Supplier<Path> config,
      Map<String, String> environment,
      PrintStream out,
      PrintStream err) {
    this.door = door;
    this.config = config;
    this.environment = environment;
    this.out = out;
    this.err = err;
  }

  /** Something that only the office can do. */
  @FunctionalInterface
  interface Task {
    ExitCode perform(Office office, Answer answer);
  }

  int serve(JsonOption json, Task task) {
    Log.keepQuiet();
    Settings settings = SettingsLoader.load(config.get(), environment);
    log = Optional.of(Log.begin(settings.logDirectory(), settings.logLevels()));
    Answer answer = new Answer(out, new Times(settings.zone()), json.isAsked());
    try (Office office = door.open(settings, progress())) {
      return task.perform(office, answer).code();
    }
  }

  /** Shows what holds, a setting a line; no office is opened and no log begun. */
  void printSettings() {
    Log.keepQuiet();
    for (EffectiveSetting it : SettingsLoader.list(config.get(), environment)) {
      out.println(Shown.text(it.key() + ": " + it.value() + "  # " + it.origin()));
    }
    out.flush();
  }

  private Progress progress() {
    return Terminal.isThere(environment)
        ? new TerminalProgress(err, Clock.systemUTC())
        : new LineProgress(err, Clock.systemUTC());
  }

  /** Says something that is not the answer. */
  void say(String line) {
    err.println(FrontDoor.NAME + ": " + line);
    err.flush();
  }

  /** The file of the log, once it has begun. */
  Optional<Path> log() {
    return log;
  }
}
