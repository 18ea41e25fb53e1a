package no.utdanning.registersync.cli;

import java.util.concurrent.Callable;
import no.utdanning.registersync.office.LinksRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code run links}. */
@Command(
    name = "links",
    description = "Reference set alone, over the current slices; a new edition.")
final class RunLinksCommand implements Callable<Integer> {
  private final Desk desk;
  @Mixin private RunOptions options = new RunOptions();
  @Mixin private JsonOption json = new JsonOption();

  RunLinksCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    LinksRun request = new LinksRun(options.date(), options.force(), options.dryRun());
    return desk.serve(json, RunText.answering(office -> office.runLinks(request)));
  }
}
