package no.utdanning.registersync.cli;

import java.util.concurrent.Callable;
import no.utdanning.registersync.platform.ExitCode;
import picocli.CommandLine.Command;

/** {@code schedule}. */
@Command(
    name = "schedule",
    description =
        "Stays up and runs the jobs by itself, at the times of register-sync.schedule; what was"
            + " missed while it was down is run once at start. Several may stay up on one"
            + " PostgreSQL database and home. SIGTERM or Ctrl-C ends it with exit code 0, after the"
            + " job that is under way, or when register-sync.schedule.stop-seconds are over.")
final class ScheduleCommand implements Callable<Integer> {
  private final Desk desk;

  ScheduleCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    try (Termination termination = Termination.awaited()) {
      return desk.serve(
          new JsonOption(),
          (office, answer) -> {
            office.schedule(termination.signal());
            return ExitCode.DONE;
          });
    }
  }
}
