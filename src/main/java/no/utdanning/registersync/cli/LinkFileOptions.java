package no.utdanning.registersync.cli;

import java.nio.file.Path;
import java.util.Optional;
import no.utdanning.registersync.office.LinkFiles;
import picocli.CommandLine.Option;

/** Which link files on disk a command is about. */
final class LinkFileOptions {
  @Option(
      names = "--links",
      paramLabel = "FILE",
      description = "links of titles; without it, the file of the settings")
  private Optional<Path> titleLinks = Optional.empty();

  @Option(
      names = "--trade-links",
      paramLabel = "FILE",
      description = "links of trades; without it, the file of the settings")
  private Optional<Path> tradeLinks = Optional.empty();

  LinkFiles files() {
    return new LinkFiles(titleLinks, tradeLinks);
  }
}
