package no.utdanning.registersync.cli;

import java.util.List;
import java.util.concurrent.Callable;
import no.utdanning.registersync.platform.ExitCode;
import no.utdanning.registersync.register.TitleCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code links suggest}. */
@Command(
    name = "suggest",
    description =
        "Occupations for titles that have positions and no occupation, most positions first, each"
            + " with a score and why. Applies nothing.")
final class LinksSuggestCommand implements Callable<Integer> {
  private final Desk desk;
  @Mixin private JsonOption json = new JsonOption();

  @Parameters(
      paramLabel = "CODE",
      arity = "0..*",
      description = "these titles, whatever their state; seven digits each")
  private List<TitleCode> codes = List.of();

  LinksSuggestCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    return desk.serve(
        json,
        (office, answer) -> {
          answer.give(office.suggestLinks(codes), LinksSuggestText::of);
          return ExitCode.DONE;
        });
  }
}
