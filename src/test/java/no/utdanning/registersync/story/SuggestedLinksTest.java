package no.utdanning.registersync.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code links suggest} answers on the sample data, to the letter: when a change of the search
 * moves something here, see that it is for the better ({@code SuggestionsEvaluation} measures it on
 * the real lists).
 */
class SuggestedLinksTest {
  @TempDir private static Path directory;
  private static SampleSite site;

  @BeforeAll
  static void publish() throws IOException {
    site = new SampleSite(directory);
    assertThat(site.runHere("run", "monthly", "--date=2026-11-15").exitCode()).isZero();
  }

  @Test
  void titlesWithoutAnOccupationAreRankedByTheirPositions() throws IOException {
    List<JsonNode> titles = suggest();

    assertThat(titles).hasSize(37);
    assertThat(titles.stream().limit(6).map(it -> it.get("styrk98_kode").asString()))
        .containsExactly("1314505", "5133505", "4115502", "3223501", "4115501", "5123506");
    assertThat(titles.stream().map(it -> it.get("stillinger").asLong()).toList())
        .startsWith(17L, 17L, 15L, 13L, 12L, 10L)
        .endsWith(1L)
        .isSortedAccordingTo((a, b) -> Long.compare(b, a));
  }

  @Test
  void wordsLikeTitlesAndAGroupSpeakForAnOccupation() throws IOException {
    JsonNode title = suggest("1314505").get(0);

    assertThat(title.get("tittel").asString()).isEqualTo("VARESJEF");
    assertThat(title.get("kobling").asString()).isEqualTo("ukoblet");
    assertThat(candidates(title))
        .containsExactly(
            "y_butikksjef 0.75",
            "y_kjokkensjef 0.42",
            "y_butikkmedarbeider 0.2",
            "y_logistikkoperator 0.1",
            "y_kokk 0.09");
    assertThat(why(title))
        .containsExactly(
            "STYRK-98 1314: 4 of 4 linked titles there are linked to it",
            "STYRK-08 1420: 3 of 3 linked titles there are linked to it",
            "words in common with the occupation's name: sjef",
            "STYRK-98 1314: titles there are worded like its name",
            "a title like it is linked to it: 1314501 BUTIKKSJEF",
            "STYRK-08 1420: titles there are worded like its name");
  }

  /** y_mobelsnekker, whose very material it works on, has been rejected; another is proposed. */
  @Test
  void aRejectedPairNeverComesAndAProposedOneSaysSo() throws IOException {
    JsonNode title = suggest("7421128").get(0);

    assertThat(candidates(title))
        .containsExactly(
            "y_ind_snekker 0.71",
            "y_energimontor 0.38",
            "y_trevaresnekker 0.31",
            "y_ventilasjonstekniker 0.12",
            "y_ind_rorlegger 0.09");
    assertThat(why(title)).startsWith("proposed in the link file (forslag)");
  }

  /** y_typograf has its very name, and is retired. */
  @Test
  void aRetiredOccupationNeverComes() throws IOException {
    JsonNode title = suggest("7341501").get(0);

    assertThat(title.get("tittel").asString()).isEqualTo("TYPOGRAF");
    assertThat(candidates(title)).isEmpty();
  }

  @Test
  void aCodeWithoutATextIsJudgedByItsGroupAlone() throws IOException {
    List<JsonNode> titles = suggest("7125999", "9999901");

    assertThat(titles.get(0).get("kobling").asString()).isEqualTo("ukjent");
    assertThat(candidates(titles.get(0)))
        .containsExactly("y_tomrer 0.39", "y_betongfagarbeider 0.11", "y_murer 0.06");
    assertThat(why(titles.get(0)))
        .containsExactly(
            "the code has no text; STYRK-98 7125: 6 of 6 linked titles there are linked to it",
            "STYRK-98 7125: titles there are worded like its name");
    assertThat(candidates(titles.get(1))).as("in a group of its own").isEmpty();
  }

  @Test
  void smallWordsAreNotWordsInCommon() throws IOException {
    JsonNode title = suggest("7134503").get(0);

    assertThat(title.get("tittel").asString()).isEqualTo("GRØFTERØRLEGGER (VANN OG AVLØP)");
    assertThat(candidates(title))
        .containsExactly(
            "y_ind_rorlegger 0.57",
            "y_rorleggermester 0.34",
            "y_ventilasjonstekniker 0.13",
            "y_energimontor 0.04",
            "y_helsefagarbeider 0.01");
  }

  private static List<JsonNode> suggest(String... codes) throws IOException {
    String[] command =
        Stream.concat(Stream.of("links", "suggest", "--json"), Stream.of(codes))
            .toArray(String[]::new);
    SampleSite.Answer answer = site.runHere(command);
    assertThat(answer.exitCode()).as(answer.err()).isZero();
    List<JsonNode> titles = new ArrayList<>();
    JsonMapper.builder().build().readTree(answer.out()).get("titles").forEach(titles::add);
    return titles;
  }

  private static List<String> candidates(JsonNode title) {
    List<String> candidates = new ArrayList<>();
    title
        .get("candidates")
        .forEach(it -> candidates.add(it.get("uno_id").asString() + " " + it.get("score")));
    return candidates;
  }

  /** What speaks for the first. */
  private static List<String> why(JsonNode title) {
    List<String> why = new ArrayList<>();
    title.get("candidates").get(0).get("why").forEach(it -> why.add(it.asString()));
    return why;
  }
}
