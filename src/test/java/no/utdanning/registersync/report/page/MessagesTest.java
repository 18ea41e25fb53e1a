package no.utdanning.registersync.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.utdanning.registersync.edition.GateSaying;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.finding.FindingCatalogue;
import no.utdanning.registersync.finding.LinkFindings;
import no.utdanning.registersync.review.ConflictKind;
import no.utdanning.registersync.review.ConflictState;
import org.junit.jupiter.api.Test;

/** Every word of the report stands in both languages, and nowhere else. */
class MessagesTest {
  private static final Pattern TEXT_OF_A_TEMPLATE = Pattern.compile(">([^<>@$]*\\p{L}[^<>@$]*)<");
  private static final Pattern KEY = Pattern.compile("\\bt\\('([a-z.-]+)'");
  private static final Pattern SENTENCE = Pattern.compile("'[A-ZÆØÅ][a-zæøå]+ [a-zæøå]+[^']*'");

  private final Map<String, SortedMap<String, String>> texts = Messages.all().texts();

  @Test
  void bothLanguagesHaveTheSameKeysAndNoneIsEmpty() {
    assertThat(texts.keySet()).containsExactly("en", "nb");
    assertThat(keys("nb")).isEqualTo(keys("en"));
    texts.values().forEach(bundle -> assertThat(bundle.values()).noneMatch(String::isBlank));
  }

  @Test
  void whatIsFilledInIsTheSameInBothLanguages() {
    for (String key : keys("en")) {
      assertThat(placeholders(Messages.all().text("nb", key)))
          .as(key)
          .isEqualTo(placeholders(Messages.all().text("en", key)));
    }
  }

  @Test
  void templatesHaveNoTextOfTheirOwn() throws IOException {
    for (String name : List.of("report", "tables", "tag/text", "tag/word")) {
      Path template = Path.of("src/main/jte", name + ".jte");
      assertThat(found(TEXT_OF_A_TEMPLATE, Files.readString(template)))
          .as(template.toString())
          .isEmpty();
    }
  }

  @Test
  void scriptsHaveNoTextOfTheirOwnAndAskForKeysThatAreThere() {
    for (String name : PageCode.OWN) {
      String script = PageResource.text("js/" + name + ".js");
      assertThat(found(SENTENCE, script)).as(name).isEmpty();
      assertThat(keys("en")).as(name).containsAll(found(KEY, script));
    }
  }

  @Test
  void everyKindAndStateOfAConflictHasItsWords() {
    Stream.of(ConflictKind.values())
        .forEach(
            kind ->
                assertThat(keys("en"))
                    .contains(
                        "kind." + kind.code(),
                        "kind." + kind.code() + ".means",
                        "kind." + kind.code() + ".do"));
    Stream.of(ConflictState.values())
        .forEach(state -> assertThat(keys("en")).contains("state." + state.code()));
  }

  @Test
  void everyKindOfFindingHasItsWordsAndThoseForOperatorsAreTheProgramsOwn() {
    for (Class<? extends Finding> type : FindingCatalogue.ALL) {
      String key = "kind." + FindingCatalogue.code(type);
      assertThat(keys("en")).contains(key, key + ".means", key + ".do");
      if (ConflictKind.find(FindingCatalogue.code(type)).isEmpty()) {
        assertThat(Messages.all().text("en", key + ".means"))
            .isEqualTo(FindingCatalogue.meaning(type));
        assertThat(Messages.all().text("en", key + ".do"))
            .isEqualTo(FindingCatalogue.whatToDo(type));
      }
    }
  }

  @Test
  void theGateSaysTheSameInTheReportAsElsewhere() {
    for (GateSaying saying : GateSaying.values()) {
      assertThat(Messages.all().text("en", "gate.says." + saying.code()))
          .isEqualTo(saying.english());
    }
    assertThat(keys("nb"))
        .filteredOn(key -> key.startsWith("gate.says."))
        .hasSize(GateSaying.values().length);
  }

  @Test
  void whatLinksContradictEachOtherAboutHasItsWords() {
    for (LinkFindings.Contradiction contradiction : LinkFindings.Contradiction.values()) {
      assertThat(keys("en"))
          .contains("fact.contradiction." + contradiction.name().toLowerCase(Locale.ROOT));
    }
    for (LinkFindings.Missing missing : LinkFindings.Missing.values()) {
      assertThat(keys("en")).contains("fact.missing." + missing.name().toLowerCase(Locale.ROOT));
    }
  }

  private Set<String> keys(String language) {
    return new TreeSet<>(texts.getOrDefault(language, new TreeMap<>()).keySet());
  }

  private static Set<String> placeholders(String text) {
    return new TreeSet<>(found(Pattern.compile("(\\{\\w+}|_[A-Z]+_)"), text));
  }

  private static List<String> found(Pattern pattern, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.groupCount() == 0 ? matcher.group() : matcher.group(1));
    }
    return found;
  }
}
