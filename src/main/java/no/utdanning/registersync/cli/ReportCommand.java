package no.utdanning.registersync.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import no.utdanning.registersync.platform.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report}. */
@Command(
    name = "report",
    description = "Writes the review report of the current edition again, and says where it is.")
final class ReportCommand implements Callable<Integer> {
  private final Desk desk;
  @Mixin private JsonOption json = new JsonOption();

  @Option(names = "--open", description = "opens it in the browser, too")
  private boolean open;

  ReportCommand(Desk desk) {
    this.desk = desk;
  }

  /** The answer. */
  record Written(String report) {}

  @Override
  public Integer call() {
    return desk.serve(
        json,
        (office, answer) -> {
          Path page = office.writeReport().toAbsolutePath();
          answer.give(new Written(page.toString()), (it, times) -> it.report());
          if (open && !Browser.open(page)) {
            desk.say("no browser could be opened; the report is there all the same");
          }
          return ExitCode.DONE;
        });
  }
}
