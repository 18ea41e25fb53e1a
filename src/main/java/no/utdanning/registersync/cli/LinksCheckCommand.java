package no.utdanning.registersync.cli;

import java.util.concurrent.Callable;
import no.utdanning.registersync.office.LinkCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code links check}. */
@Command(
    name = "check",
    description =
        "Every fault of the link files, without running. Ends with 3 when one has an error, with 4"
            + " when one is missing; warnings are told, and do not count.")
final class LinksCheckCommand implements Callable<Integer> {
  private final Desk desk;
  @Mixin private JsonOption json = new JsonOption();
  @Mixin private LinkFileOptions links = new LinkFileOptions();

  LinksCheckCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    return desk.serve(
        json,
        (office, answer) -> {
          LinkCheck check = office.checkLinks(links.files());
          answer.give(check, LinkFilesText::of);
          return check.exitCode();
        });
  }
}
