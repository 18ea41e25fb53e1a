package no.utdanning.registersync.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.utdanning.registersync.story.SampleSite.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What who keeps the link files does from the command line, told by lines and exit codes. */
class LinkFilesByHandTest {
  private static final String HEADER = "styrk98_kode;uno_id;status";

  @TempDir private Path directory;
  private SampleSite site;

  @BeforeEach
  void makeSite() throws Exception {
    site = new SampleSite(directory.resolve("site"));
    for (String faultless : List.of("trade-links", "decisions")) {
      Path file = site.file("sample-data/" + faultless + ".csv");
      Files.writeString(file, Files.readAllLines(file).get(0) + "\n");
    }
  }

  @Test
  void checkEndsWith0WhenNothingIsAnErrorAndTellsWarnings() throws Exception {
    Path links = file("links.csv", "7421125;y_mobelsnekker;", "7421125;y_mobelsnekker;godkjent");

    Answer answer = site.runHere("links", "check", "--links", links.toString());

    assertThat(answer.exitCode()).as("%s", answer).isZero();
    assertThat(answer.out())
        .contains(
            "/links.csv:3: warning duplicate_link: The link 7421125 -> y_mobelsnekker stands on"
                + " line 2 already\n");
  }

  @Test
  void checkEndsWith3ForAnErrorAndWith4ForAFileThatIsNotThere() throws Exception {
    Path links = file("links.csv", "7421125;y_ingen;", "742;y_mobelsnekker;");

    Answer wrong = site.runHere("links", "check", "--links", links.toString());
    Answer nowhere = site.runHere("links", "check", "--links", "nowhere.csv");

    assertThat(List.of(wrong.exitCode(), nowhere.exitCode())).containsExactly(3, 4);
    assertThat(wrong.out())
        .contains(
            "/links.csv:2: error dangling_link: The link 7421125 -> y_ingen names an occupation"
                + " that is not in the list\n",
            "/links.csv:3: error ill_formed_value: Column styrk98_kode, line 3\n");
    assertThat(nowhere.out()).startsWith("nowhere.csv: error source_missing: ");
  }

  @Test
  void applyAddsALineAndLeavesAllOthersAsTheyWere() throws Exception {
    Path links = site.file("sample-data/title-links.csv");
    List<String> before = Files.readAllLines(links);
    Path news = file("news.csv", "1314501;y_mobelsnekker;forslag");

    assertThat(site.runHere("links", "apply", "--dry-run", news.toString()).exitCode()).isZero();
    assertThat(Files.readAllLines(links)).isEqualTo(before);
    assertThat(site.runHere("links", "apply", news.toString()).exitCode()).isZero();

    List<String> added = new ArrayList<>(Files.readAllLines(links));
    assertThat(added).hasSize(before.size() + 1);
    before.forEach(added::remove);
    assertThat(added).singleElement().asString().startsWith("1314501;;y_mobelsnekker;forslag;");
  }

  @Test
  void applyTakesNothingOfAFileWithOneWrongLine() throws Exception {
    Path links = site.file("sample-data/title-links.csv");
    String before = Files.readString(links);
    Path news = file("news.csv", "1314501;y_mobelsnekker;forslag", "1;y_mobelsnekker;forslag");

    Answer answer = site.runHere("links", "apply", news.toString());

    assertThat(answer.exitCode()).as("%s", answer).isEqualTo(3);
    assertThat(answer.err()).contains("/news.csv, line 3: ill_formed_value", "Nothing was changed");
    assertThat(Files.readString(links)).isEqualTo(before);
  }

  private Path file(String name, String... rows) throws Exception {
    Path file = site.file(name);
    Files.writeString(file, HEADER + "\n" + String.join("\n", rows) + "\n");
    return file;
  }
}
