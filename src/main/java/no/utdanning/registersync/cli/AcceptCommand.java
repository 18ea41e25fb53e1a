package no.utdanning.registersync.cli;

import java.util.concurrent.Callable;
import no.utdanning.registersync.office.Publication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code accept}. */
@Command(
    name = "accept",
    description = "Accepts a slice that the gate holds, on record, and publishes.")
final class AcceptCommand implements Callable<Integer> {
  private final Desk desk;
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private JsonOption json = new JsonOption();

  @Parameters(paramLabel = "SLICE", description = "its name, as status shows it")
  private String slice = "";

  @Option(
      names = "--why",
      paramLabel = "WHY",
      required = true,
      description = "why it is right after all; kept with the slice")
  private String why = "";

  AcceptCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    if (why.isBlank()) {
      throw new ParameterException(spec.commandLine(), "--why is empty; say why in a few words");
    }
    return desk.serve(
        json,
        (office, answer) -> {
          Publication publication = office.accept(slice, why);
          answer.give(publication, (it, times) -> it.outcome());
          return publication.exitCode();
        });
  }
}
