package no.utdanning.registersync.cli;

import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code links}: what reviewers do with the link files before a run takes them in. */
@Command(
    name = "links",
    description = "The link files: what they would change, before a run takes them in.")
final class LinksCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "a command is missing: "
            + spec.subcommands().keySet().stream()
                .map(name -> "links " + name)
                .collect(Collectors.joining(", ")));
  }
}
