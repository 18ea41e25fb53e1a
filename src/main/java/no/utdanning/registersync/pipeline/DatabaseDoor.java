package no.utdanning.registersync.pipeline;

import java.time.Duration;
import java.util.function.Function;
import no.utdanning.registersync.platform.AtomicFiles;
import no.utdanning.registersync.platform.Database;
import no.utdanning.registersync.platform.Progress;
import no.utdanning.registersync.platform.StopSignal;
import no.utdanning.registersync.settings.Settings;

/** Opens the database for as long as a command needs it, and in the way that it needs it. */
final class DatabaseDoor {
  private final Settings settings;
  private final Progress progress;

  DatabaseDoor(Settings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /** Answers a question; also while a run is active. */
  <T> T reading(Function<Database, T> question) {
    AtomicFiles.createDirectories(settings.home());
    try (Database database = Database.openToRead(settings.database())) {
      return question.apply(database);
    }
  }

  /**
   * Does work that changes something; what it did is on the disk when this returns.
   *
   * @param name of the job or command, for whoever waits meanwhile
   */
  <T> T writing(String name, Function<Database, T> work) {
    AtomicFiles.createDirectories(settings.home());
    try (Database database =
        Database.openToWrite(settings.database(), new JobTurn(name, progress))) {
      T answer = work.apply(database);
      database.makeDurable();
      return answer;
    }
  }

  /**
   * Opens the database for work that stays up; others read and write beside it.
   *
   * @param courtesy how long they may finish what they are doing when the work has ended
   */
  <T> T staying(StopSignal stop, Duration courtesy, Function<Database, T> work) {
    AtomicFiles.createDirectories(settings.home());
    try (Database database =
        Database.openToStay(settings.database(), new StayTurn(progress, stop), courtesy)) {
      return work.apply(database);
    }
  }
}
