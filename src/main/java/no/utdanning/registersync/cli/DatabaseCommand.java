package no.utdanning.registersync.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code database}: what is done to the database itself. */
@Command(
    name = "database",
    description = "What is done to the database itself.",
    synopsisSubcommandLabel = "WHAT")
final class DatabaseCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "what is missing: database import");
  }
}
