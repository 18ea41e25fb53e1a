package no.utdanning.registersync.pipeline;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What came of publishing.
 *
 * @param edition the new edition's number; empty when nothing was published
 * @param directory where it is
 * @param sentence for whoever asked
 */
record Published(Optional<Integer> edition, Optional<Path> directory, String sentence) {
  static Published nothingNew(int current) {
    return new Published(
        Optional.empty(), Optional.empty(), "nothing new: edition " + current + " stays current");
  }

  static Published dryRun(String sentence) {
    return new Published(Optional.empty(), Optional.empty(), sentence);
  }

  static Published edition(int number, Path directory) {
    return new Published(
        Optional.of(number),
        Optional.of(directory),
        "edition " + number + " published in " + directory);
  }
}
