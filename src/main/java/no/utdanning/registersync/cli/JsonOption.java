package no.utdanning.registersync.cli;

import picocli.CommandLine.Option;

/** {@code --json}. */
final class JsonOption {
  @Option(names = "--json", description = "answer in JSON, for programs")
  private boolean asked;

  boolean isAsked() {
    return asked;
  }
}
