package no.utdanning.registersync.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import no.utdanning.registersync.platform.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code links apply}. */
@Command(
    name = "apply",
    description =
        "Puts files in the form of decisions, title-links or trade-links into those of the"
            + " settings: all of their rows, or, when one is wrong, none (3).")
final class LinksApplyCommand implements Callable<Integer> {
  private final Desk desk;
  @Mixin private JsonOption json = new JsonOption();

  @Parameters(paramLabel = "FILE", arity = "1", description = "as the review report gives them")
  private List<Path> files = List.of();

  @Option(names = "--dry-run", description = "says what would change, and changes nothing")
  private boolean dryRun;

  LinksApplyCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    return desk.serve(
        json,
        (office, answer) -> {
          answer.give(office.applyLinks(files, dryRun), LinkFilesText::of);
          return ExitCode.DONE;
        });
  }
}
