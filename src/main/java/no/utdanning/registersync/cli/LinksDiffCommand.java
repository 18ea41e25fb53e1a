package no.utdanning.registersync.cli;

import java.util.concurrent.Callable;
import no.utdanning.registersync.platform.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code links diff}. */
@Command(
    name = "diff",
    description =
        "What the link files on disk would change in the exact figures of the current edition,"
            + " before anyone publishes them. Changes nothing. Not for publication.")
final class LinksDiffCommand implements Callable<Integer> {
  private final Desk desk;
  @Mixin private JsonOption json = new JsonOption();
  @Mixin private LinkFileOptions links = new LinkFileOptions();

  LinksDiffCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    return desk.serve(
        json,
        (office, answer) -> {
          answer.give(office.diffLinks(links.files()), LinksDiffText::of);
          return ExitCode.DONE;
        });
  }
}
