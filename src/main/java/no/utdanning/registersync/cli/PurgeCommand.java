package no.utdanning.registersync.cli;

import java.util.concurrent.Callable;
import no.utdanning.registersync.office.Purged;
import no.utdanning.registersync.platform.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code purge}. */
@Command(
    name = "purge",
    description =
        "Drops editions, slices and records of runs that are past their keep time. A run does so"
            + " by itself; never dropped: what was current within the last 24 hours.")
final class PurgeCommand implements Callable<Integer> {
  private final Desk desk;
  @Mixin private JsonOption json = new JsonOption();

  @Option(names = "--dry-run", description = "says what would be dropped, and drops nothing")
  private boolean dryRun;

  PurgeCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    return desk.serve(
        json,
        (office, answer) -> {
          answer.give(office.purge(dryRun), (it, times) -> text(it));
          return ExitCode.DONE;
        });
  }

  private static String text(Purged purged) {
    return (purged.dryRun() ? "would drop " : "dropped ")
        + purged.editions().size()
        + " editions"
        + range(purged)
        + ", "
        + purged.slices().size()
        + " slices, the records of "
        + purged.runs().size()
        + " runs\n";
  }

  private static String range(Purged purged) {
    int count = purged.editions().size();
    return count == 0
        ? ""
        : " (" + purged.editions().get(0) + "-" + purged.editions().get(count - 1) + ")";
  }
}
