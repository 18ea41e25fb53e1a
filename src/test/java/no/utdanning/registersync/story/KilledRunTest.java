package no.utdanning.registersync.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import no.utdanning.registersync.platform.Dialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killed at any milestone, the next start ends with the bytes of an undisturbed run. */
class KilledRunTest {
  /** So many counties that a night has some twenty milestones: two a step, five in publishing. */
  private static final String COUNTIES = "counties: [\"03\", \"11\", \"15\", \"18\", \"31\"]";

  private static final int LAST_MILESTONE = 19;

  /** In the midst of the counties, of the figures, and right after the pointer has moved. */
  private static final List<Integer> ON_POSTGRESQL = List.of(6, 16, 17);

  @TempDir private Path directory;

  @Test
  void theNextStartEndsWithTheSameBytes() throws Exception {
    SampleSite undisturbed = site("undisturbed");
    assertThat(undisturbed.run("run", "nightly", "--date", "2026-11-15").exitCode()).isZero();
    SortedMap<String, String> expected = undisturbed.figures();

    for (int milestone = 1; milestone <= LAST_MILESTONE; milestone++) {
      assertThatADeathIsMadeGood(site("killed-" + milestone), milestone, expected);
    }
    for (int milestone : ON_POSTGRESQL) {
      SampleSite site = site("postgresql-" + milestone).on(Dialect.POSTGRESQL);
      assertThatADeathIsMadeGood(site, milestone, expected);
    }
  }

  private static void assertThatADeathIsMadeGood(
      SampleSite site, int milestone, SortedMap<String, String> expected) throws Exception {
    SampleSite.Answer killed = site.run(DyingRun.class, List.of(), Integer.toString(milestone));
    assertThat(killed.exitCode()).as("%s", killed).isEqualTo(DyingRun.KILLED);

    SampleSite.Answer next = site.runHere("run", "nightly", "--date", "2026-11-15");

    assertThat(next.exitCode()).as("after %s: %s", killed.out(), next).isZero();
    assertThat(site.figures()).as("after %s", killed.out()).isEqualTo(expected);
    assertThat(editions(site)).as("after %s", killed.out()).containsExactly("000001");
  }

  private SampleSite site(String name) throws Exception {
    SampleSite site = new SampleSite(directory.resolve(name));
    Path config = site.file("config/application.yml");
    Files.writeString(config, Files.readString(config).replace("counties: []", COUNTIES));
    return site;
  }

  private static List<String> editions(SampleSite site) throws Exception {
    try (Stream<Path> entries = Files.list(site.home().resolve("editions"))) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }
}
