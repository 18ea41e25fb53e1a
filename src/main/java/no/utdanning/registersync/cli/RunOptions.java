package no.utdanning.registersync.cli;

import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What every job can be asked. */
final class RunOptions {
  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      description = "the run date; without it, today")
  private Optional<LocalDate> date = Optional.empty();

  @Option(
      names = "--force",
      description = "makes a new edition also when nothing is new; never passes the gate")
  private boolean force;

  @Option(
      names = "--dry-run",
      description = "does everything but publish, with the exit code that publishing would have")
  private boolean dryRun;

  Optional<LocalDate> date() {
    return date;
  }

  boolean force() {
    return force;
  }

  boolean dryRun() {
    return dryRun;
  }
}
