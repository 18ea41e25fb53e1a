package no.utdanning.registersync.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import no.utdanning.registersync.office.LinkCheck;
import no.utdanning.registersync.office.LinkFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code links check}. */
@Command(
    name = "check",
    description =
        "Every fault of the link files, without running. Ends with 3 when one has an error, with 4"
            + " when one is missing; warnings are told, and do not count.")
final class LinksCheckCommand implements Callable<Integer> {
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

  LinksCheckCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    return desk.serve(
        json,
        (office, answer) -> {
          LinkCheck check = office.checkLinks(new LinkFiles(titleLinks, tradeLinks));
          answer.give(check, LinkFilesText::of);
          return check.exitCode();
        });
  }
}
