package no.utdanning.registersync.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import no.utdanning.registersync.office.Office;
import no.utdanning.registersync.office.RunSummary;
import no.utdanning.registersync.platform.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code runs}. */
@Command(
    name = "runs",
    description = "The latest runs; or one: what it was asked, did, read, and what the gate said.")
final class RunsCommand implements Callable<Integer> {
  private static final int LATEST = 20;

  private final Desk desk;
  @Mixin private JsonOption json = new JsonOption();

  @Parameters(
      paramLabel = "N",
      arity = "0..1",
      converter = NumberConverter.class,
      description = "the number of one run")
  private Optional<Integer> run = Optional.empty();

  RunsCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    return desk.serve(
        json,
        (office, answer) -> {
          run.ifPresentOrElse(
              number -> answer.give(office.getRun(number), RunText::of),
              () -> answer.give(office.listRuns(LATEST), (it, times) -> text(it, office, times)));
          return ExitCode.DONE;
        });
  }

  /** For people, what the schedule starts next stands below. */
  private static String text(List<RunSummary> runs, Office office, Times times) {
    return RunsText.of(runs, times) + NextStartsText.of(office.listNextStarts(), times);
  }
}
