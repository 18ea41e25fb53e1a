package no.utdanning.registersync.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import no.utdanning.registersync.office.MonthlyRun;
import no.utdanning.registersync.register.Period;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code run monthly}. */
@Command(
    name = "monthly",
    description = "Reference set and the Aa-register of a period; a new edition.")
final class RunMonthlyCommand implements Callable<Integer> {
  private final Desk desk;
  @Mixin private RunOptions options = new RunOptions();
  @Mixin private JsonOption json = new JsonOption();

  @Option(
      names = "--period",
      paramLabel = "YYYY-MM",
      description = "the month; without it, the one before the run date")
  private Optional<Period> period = Optional.empty();

  RunMonthlyCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    MonthlyRun request = new MonthlyRun(options.date(), period, options.force(), options.dryRun());
    return desk.serve(json, RunText.answering(office -> office.runMonthly(request)));
  }
}
