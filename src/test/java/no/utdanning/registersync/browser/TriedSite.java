package no.utdanning.registersync.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import no.utdanning.registersync.story.SampleSite;

/** The sample site as its reviewers have it: a report, and data that they edit. */
final class TriedSite {
  private final SampleSite site;

  TriedSite(Path directory) throws IOException {
    this.site = new SampleSite(directory);
  }

  /** A file of the data. */
  Path file(String name) {
    return site.file("sample-data").resolve(name);
  }

  void append(String name, String rows) throws IOException {
    Files.writeString(file(name), rows, StandardOpenOption.APPEND);
  }

  /** The page of the current edition's report. */
  Path report() throws IOException {
    return site.home().resolve("current").toRealPath().resolve("report/index.html");
  }

  /**
   * Gives a command that is to end well.
   *
   * @return what it answered
   */
  String run(String... arguments) throws IOException {
    SampleSite.Answer answer = site.runHere(arguments);
    assertThat(answer.exitCode()).as("%s: %s", List.of(arguments), answer.err()).isZero();
    return answer.out();
  }
}
