package no.utdanning.registersync.cli;

import static no.utdanning.registersync.cli.TextTable.Column.number;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import no.utdanning.registersync.office.Imported;
import no.utdanning.registersync.platform.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code database import}. */
@Command(
    name = "import",
    description =
        "Moves everything from an H2 file into the PostgreSQL database of the settings, which must"
            + " be empty. What was written is read again and compared; the file stays as it is.")
final class DatabaseImportCommand implements Callable<Integer> {
  private final Desk desk;
  @Mixin private JsonOption json = new JsonOption();

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description = "the H2 file (….mv.db); without it, db/register-sync.mv.db under home")
  private Optional<Path> from = Optional.empty();

  DatabaseImportCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    return desk.serve(
        json,
        (office, answer) -> {
          answer.give(office.importDatabase(from), (it, times) -> text(it));
          return ExitCode.DONE;
        });
  }

  private static String text(Imported imported) {
    TextTable table = new TextTable(TextTable.Column.text("TABLE"), number("ROWS"));
    imported.rows().forEach(table::row);
    return table + "\nAll of it was read again and is the same. " + imported.from() + " stays.\n";
  }
}
