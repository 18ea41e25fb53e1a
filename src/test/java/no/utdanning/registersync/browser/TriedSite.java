package no.utdanning.registersync.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.utdanning.registersync.cli.FrontDoor;
import no.utdanning.registersync.pipeline.RegisterOffice;

/** A copy of the sample data with settings of its own; commands are given as in a shell. */
final class TriedSite {
  private final Path directory;
  private final Path data;

  TriedSite(Path directory) throws IOException {
    this.directory = directory;
    this.data = directory.resolve("data");
    Path sample = Path.of("sample-data");
    try (Stream<Path> files = Files.walk(sample)) {
      for (Path file : files.toList()) {
        Path copy = data.resolve(sample.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
    Files.writeString(
        settings(),
        Files.readString(Path.of("config", "application.yml")).replace("sample-data/", data + "/"));
  }

  private Path settings() {
    return directory.resolve("application.yml");
  }

  /** A file of the data. */
  Path file(String name) {
    return data.resolve(name);
  }

  void append(String name, String rows) throws IOException {
    Files.writeString(file(name), rows, StandardOpenOption.APPEND);
  }

  /** The page of the current edition's report. */
  Path report() throws IOException {
    return directory.resolve("var/current").toRealPath().resolve("report/index.html");
  }

  /**
   * Gives a command that is to end well.
   *
   * @return what it answered
   */
  String run(String... arguments) {
    List<String> words = new ArrayList<>(List.of(arguments));
    words.addAll(List.of("--config", settings().toString()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        new FrontDoor(
                RegisterOffice::new,
                Map.of("REGISTER_SYNC_HOME", directory.resolve("var").toString()),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8))
            .answer(words.toArray(String[]::new));
    assertThat(exitCode).as("%s: %s", words, err.toString(StandardCharsets.UTF_8)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }
}
