package no.utdanning.registersync.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code run}: the jobs. */
@Command(
    name = "run",
    description = "Runs a job: reads its registers, and publishes a new edition.",
    synopsisSubcommandLabel = "JOB")
final class RunCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "a job is missing: run nightly, run monthly or run links");
  }
}
