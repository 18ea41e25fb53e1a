package no.utdanning.registersync.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the jar was built as; it stands in its manifest. */
final class VersionFromJar implements IVersionProvider {
  @Override
  public String[] getVersion() {
    Optional<String> version =
        Optional.ofNullable(VersionFromJar.class.getPackage().getImplementationVersion());
    return new String[] {FrontDoor.NAME + " " + version.orElse("(not from a jar)")};
  }
}
