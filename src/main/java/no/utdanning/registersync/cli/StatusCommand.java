package no.utdanning.registersync.cli;

import java.util.concurrent.Callable;
import no.utdanning.registersync.office.Status;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code status}. */
@Command(
    name = "status",
    description =
        "Current edition, age of each source against what it should be, last runs, what is due and"
            + " what is held. Exit code 6 when something is older than it should be.")
final class StatusCommand implements Callable<Integer> {
  private final Desk desk;
  @Mixin private JsonOption json = new JsonOption();

  StatusCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    return desk.serve(
        json,
        (office, answer) -> {
          Status status = office.status();
          answer.give(status, StatusText::of);
          return status.exitCode();
        });
  }
}
