package no.utdanning.registersync.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import no.utdanning.registersync.office.LinkFiles;
import no.utdanning.registersync.platform.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code links diff}. */
@Command(
    name = "diff",
    description =
        "What the link files on disk would change in the exact figures of the current edition,"
            + " before anyone publishes them. Changes nothing. Not for publication.")
final class LinksDiffCommand implements Callable<Integer> {
  private final Desk desk;
  @Mixin private JsonOption json = new JsonOption();

  @Option(
      names = "--links",
      paramLabel = "FILE",
      description = "links of titles; without it, the file of the settings")
  private Optional<Path> titleLinks = Optional.empty();

  @Option(
      names = "--trade-links",
      paramLabel = "FILE",
      description = "links of trades; without it, the file of the settings")
  private Optional<Path> tradeLinks = Optional.empty();

  LinksDiffCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    return desk.serve(
        json,
        (office, answer) -> {
          answer.give(office.diffLinks(new LinkFiles(titleLinks, tradeLinks)), LinksDiffText::of);
          return ExitCode.DONE;
        });
  }
}
