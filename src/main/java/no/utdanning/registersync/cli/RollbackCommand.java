package no.utdanning.registersync.cli;

import java.util.concurrent.Callable;
import no.utdanning.registersync.office.Publication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code rollback}. */
@Command(
    name = "rollback",
    description =
        "Publishes the slices of an earlier edition as a new one. Those it leaves behind are not"
            + " used again unless accepted.")
final class RollbackCommand implements Callable<Integer> {
  private final Desk desk;
  @Mixin private JsonOption json = new JsonOption();

  @Parameters(
      paramLabel = "N",
      converter = NumberConverter.class,
      description = "the number of the edition to go back to")
  private int edition;

  RollbackCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    return desk.serve(
        json,
        (office, answer) -> {
          Publication publication = office.rollback(edition);
          answer.give(publication, (it, times) -> it.outcome());
          return publication.exitCode();
        });
  }
}
