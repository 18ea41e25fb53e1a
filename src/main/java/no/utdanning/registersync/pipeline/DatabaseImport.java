package no.utdanning.registersync.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import no.utdanning.registersync.office.Imported;
import no.utdanning.registersync.office.RefusedException;
import no.utdanning.registersync.platform.Database;
import no.utdanning.registersync.platform.DatabaseMove;
import no.utdanning.registersync.platform.DatabaseSettings;
import no.utdanning.registersync.platform.Dialect;
import no.utdanning.registersync.platform.Progress;
import no.utdanning.registersync.settings.Settings;

/** Moves what an H2 file holds into the PostgreSQL database of the settings, once. */
final class DatabaseImport {
  private final Settings settings;
  private final Progress progress;

  DatabaseImport(Settings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * @param file empty: the one under home
   * @throws RefusedException when the settings name no PostgreSQL database, there is no such file,
   *     or the database is not empty
   */
  Imported from(Optional<Path> file) {
    if (settings.database().dialect() != Dialect.POSTGRESQL) {
      throw RefusedException.usage(
          "spring.datasource.url must be the PostgreSQL database to move to");
    }
    Path data =
        file.orElse(settings.home().resolve("db").resolve("register-sync.mv.db")).toAbsolutePath();
    if (!Files.isRegularFile(data) || !data.toString().endsWith(".mv.db")) {
      throw RefusedException.usage("there is no H2 database (….mv.db) " + data);
    }
    JobTurn turn = new JobTurn("import", progress);
    try (Database target = Database.openToWrite(settings.database(), turn);
        Database source = Database.openAlone(DatabaseSettings.in(data), turn)) {
      return new Imported(data.toString(), new DatabaseMove(source, target).move());
    } catch (DatabaseMove.NotEmptyException e) {
      throw RefusedException.usage(String.valueOf(e.getMessage()));
    }
  }
}
