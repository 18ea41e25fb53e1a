package no.utdanning.registersync.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import no.utdanning.registersync.office.LinksDiff;
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
  @Mixin private LinkFileOptions links = new LinkFileOptions();

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "writes the answer as a page, too, which opens from the disk")
  private Optional<Path> page = Optional.empty();

  LinksDiffCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    return desk.serve(
        json,
        (office, answer) -> {
          LinksDiff diff = office.diffLinks(links.files());
          page.ifPresent(file -> office.writePage(diff, file));
          answer.give(diff, LinksDiffText::of);
          return ExitCode.DONE;
        });
  }
}
