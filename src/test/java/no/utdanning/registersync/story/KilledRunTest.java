package no.utdanning.registersync.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import no.utdanning.registersync.platform.Dialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Killed at any milestone, the next start ends with the bytes of an undisturbed run, and whatever
 * comes after it knows as much of what came before: since when conflicts are there, and what
 * changed.
 */
class KilledRunTest {
  /** So many counties that a night has some twenty milestones: two a step, five in publishing. */
  private static final String COUNTIES = "counties: [\"03\", \"11\", \"15\", \"18\", \"31\"]";

  private static final int LAST_MILESTONE = 19;
  private static final int FIRST_OF_PUBLISHING = LAST_MILESTONE - 4;

  /** In the midst of the counties, of the figures, and right after the pointer has moved. */
  private static final List<Integer> ON_POSTGRESQL = List.of(6, 16, 17);

  /** One opens a conflict, and one ends another. */
  private static final String LINKS_OF_THE_NIGHT =
      """
      7125501;;y_maler;godkjent;;2026-11-14;Kari;
      5123506;;y_servitor;godkjent;;2026-11-14;Kari;
      """;

  @TempDir private Path directory;

  /** An edition of the month, which all nights here come after. */
  private SampleSite month;

  /** What a night left, and what the links of the day after. */
  private record Sequel(
      SortedMap<String, String> figures,
      SortedMap<String, String> review,
      SortedMap<String, String> reviewOfTheDayAfter) {}

  @Test
  void theNextStartEndsWithTheSameBytes() throws Exception {
    month = site("month");
    publishTheMonth(month);
    SampleSite undisturbed = afterTheMonth("undisturbed");
    assertThat(night(undisturbed).exitCode()).isZero();
    Sequel expected = sequel(undisturbed);
    assertThat(expected.review().get("conflicts.csv").lines())
        .anyMatch(row -> row.startsWith("shared_title:7421125;") && row.contains(";1;2026-11-13;"))
        .anyMatch(row -> row.startsWith("shared_title:7125501;") && row.contains(";2;2026-11-15;"));
    assertThat(expected.review().get("conflicts-gone.csv").lines()).hasSize(2);

    for (int milestone = 1; milestone <= LAST_MILESTONE; milestone++) {
      assertThatADeathIsMadeGood(afterTheMonth("killed-" + milestone), milestone, expected);
    }
    for (int milestone : ON_POSTGRESQL) {
      SampleSite site = site("postgresql-" + milestone).on(Dialect.POSTGRESQL);
      publishTheMonth(site);
      editLinks(site, LINKS_OF_THE_NIGHT);
      assertThatADeathIsMadeGood(site, milestone, expected);
    }
  }

  private static void assertThatADeathIsMadeGood(SampleSite site, int milestone, Sequel expected)
      throws Exception {
    SampleSite.Answer killed = site.run(DyingRun.class, List.of(), Integer.toString(milestone));
    assertThat(killed.exitCode()).as("%s", killed).isEqualTo(DyingRun.KILLED);

    SampleSite.Answer next = night(site);

    assertThat(next.exitCode()).as("after %s: %s", killed.out(), next).isZero();
    assertThat(site.figures()).as("after %s", killed.out()).isEqualTo(expected.figures());
    assertThat(site.review()).as("after %s", killed.out()).isEqualTo(expected.review());
    assertThat(editions(site)).as("after %s", killed.out()).containsExactly("000001", "000002");
    if (milestone >= FIRST_OF_PUBLISHING) {
      assertThat(reviewOfTheDayAfter(site))
          .as("the day after %s", killed.out())
          .isEqualTo(expected.reviewOfTheDayAfter());
    }
  }

  private static Sequel sequel(SampleSite site) throws Exception {
    return new Sequel(site.figures(), site.review(), reviewOfTheDayAfter(site));
  }

  /** A link that opens a conflict anew, and the edition that it makes. */
  private static SortedMap<String, String> reviewOfTheDayAfter(SampleSite site) throws Exception {
    editLinks(site, "7421125;;y_tomrer;godkjent;;2026-11-10;Kari;\n");
    SampleSite.Answer answer = site.runHere("run", "links", "--date", "2026-11-16");
    assertThat(answer.exitCode()).as("%s", answer).isZero();
    return site.review();
  }

  private static SampleSite.Answer night(SampleSite site) throws Exception {
    return site.runHere("run", "nightly", "--date", "2026-11-15");
  }

  private static void publishTheMonth(SampleSite site) throws Exception {
    SampleSite.Answer answer = site.runHere("run", "monthly", "--date", "2026-11-13");
    assertThat(answer.exitCode()).as("%s", answer).isZero();
  }

  private SampleSite site(String name) throws Exception {
    SampleSite site = new SampleSite(directory.resolve(name));
    Path config = site.file("config/application.yml");
    Files.writeString(config, Files.readString(config).replace("counties: []", COUNTIES));
    return site;
  }

  /** A site with a copy of all that the month left. */
  private SampleSite afterTheMonth(String name) throws Exception {
    SampleSite site = site(name);
    try (Stream<Path> files = Files.walk(month.home())) {
      for (Path file : files.toList()) {
        Path copy = site.home().resolve(month.home().relativize(file).toString());
        Files.copy(file, copy, LinkOption.NOFOLLOW_LINKS);
      }
    }
    editLinks(site, LINKS_OF_THE_NIGHT);
    return site;
  }

  private static void editLinks(SampleSite site, String rows) throws Exception {
    Files.writeString(site.file("sample-data/title-links.csv"), rows, StandardOpenOption.APPEND);
  }

  private static List<String> editions(SampleSite site) throws Exception {
    try (Stream<Path> entries = Files.list(site.home().resolve("editions"))) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }
}
