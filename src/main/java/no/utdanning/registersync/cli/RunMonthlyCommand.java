package no.utdanning.registersync.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.utdanning.registersync.office.MonthlyRun;
import no.utdanning.registersync.office.Office;
import no.utdanning.registersync.office.RefusedException;
import no.utdanning.registersync.office.RunDetail;
import no.utdanning.registersync.platform.ExitCode;
import no.utdanning.registersync.register.Period;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code run monthly}: one period, or several one after the other. */
@Command(
    name = "monthly",
    description =
        "Reference set and the Aa-register of a period; a new edition. With --from and --to: period"
            + " by period, the oldest first, each a run of its own; the exit code is the first that"
            + " applies over all of them.")
final class RunMonthlyCommand implements Callable<Integer> {
  private final Desk desk;
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private RunOptions options = new RunOptions();
  @Mixin private JsonOption json = new JsonOption();

  @Option(
      names = "--period",
      paramLabel = "YYYY-MM",
      description = "the month; without it, the one before the run date")
  private Optional<Period> period = Optional.empty();

  @Option(names = "--from", paramLabel = "YYYY-MM", description = "the first of several months")
  private Optional<Period> from = Optional.empty();

  @Option(names = "--to", paramLabel = "YYYY-MM", description = "the last of several months")
  private Optional<Period> to = Optional.empty();

  RunMonthlyCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    List<Period> periods = backfill();
    return periods.isEmpty()
        ? desk.serve(json, RunText.answering(office -> office.runMonthly(request(period))))
        : desk.serve(json, (office, answer) -> runEach(periods, office, answer));
  }

  /** The periods from the first to the last; empty when only one is asked for. */
  private List<Period> backfill() {
    if (from.isEmpty() && to.isEmpty()) {
      return List.of();
    }
    if (period.isPresent()) {
      throw refused("--period goes with neither --from nor --to");
    }
    if (from.isEmpty() || to.isEmpty()) {
      throw refused("--from and --to go together");
    }
    if (from.get().month().isAfter(to.get().month())) {
      throw refused("--from " + from.get() + " is after --to " + to.get());
    }
    List<Period> periods = new ArrayList<>();
    for (Period it = from.get();
        !it.month().isAfter(to.get().month());
        it = new Period(it.month().plusMonths(1))) {
      periods.add(it);
    }
    return periods;
  }

  private ParameterException refused(String why) {
    return new ParameterException(spec.commandLine(), why);
  }

  private ExitCode runEach(List<Period> periods, Office office, Answer answer) {
    List<RunDetail> runs = new ArrayList<>();
    try {
      for (Period it : periods) {
        runs.add(office.runMonthly(request(Optional.of(it))));
      }
    } catch (RefusedException e) {
      throw new RefusedException(firstOf(runs, e.exitCode()), String.valueOf(e.getMessage()));
    } finally {
      // Also when one could not be begun: what was done before it has been done.
      if (!runs.isEmpty()) {
        answer.give(
            runs,
            (all, times) ->
                all.stream().map(run -> RunText.of(run, times)).collect(Collectors.joining("\n")));
      }
    }
    return firstOf(runs, ExitCode.DONE);
  }

  private static ExitCode firstOf(List<RunDetail> runs, ExitCode atTheEnd) {
    return ExitCode.firstOf(
        Stream.concat(runs.stream().map(RunText::exitCode), Stream.of(atTheEnd)).toList());
  }

  private MonthlyRun request(Optional<Period> ofPeriod) {
    return new MonthlyRun(options.date(), ofPeriod, options.force(), options.dryRun());
  }
}
