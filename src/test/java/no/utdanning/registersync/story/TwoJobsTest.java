package no.utdanning.registersync.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.utdanning.registersync.RegisterSync;
import no.utdanning.registersync.platform.Dialect;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The night and the month are published at once, by two processes with one home. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class TwoJobsTest {
  private static final Pattern PUBLISHED = Pattern.compile("edition ([0-9]+) published in ");

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void bothEndWellAndTheLastEditionHasWhatBothBrought(Dialect dialect) throws Exception {
    SampleSite site = site(dialect, "at once");
    Process night = start(site, "run", "nightly", "--date", "2026-11-15");
    Process month = start(site, "run", "monthly", "--date", "2026-11-15");

    assertThat(List.of(night.waitFor(), month.waitFor())).containsExactly(0, 0);

    // One that finds both its own and the other's published by the other is right to add nothing.
    SortedSet<String> editions = new TreeSet<>();
    editions.addAll(published(site, "nightly"));
    editions.addAll(published(site, "monthly"));
    assertThat(editions).isSubsetOf("1", "2").startsWith("1");
    assertThat(current(site)).isEqualTo("00000" + editions.last());
    assertThat(site.figures()).isEqualTo(oneAfterTheOther(dialect));
  }

  private SortedMap<String, String> oneAfterTheOther(Dialect dialect) throws Exception {
    SampleSite site = site(dialect, "in turn");
    assertThat(site.run("run", "nightly", "--date", "2026-11-15").exitCode()).isZero();
    assertThat(site.run("run", "monthly", "--date", "2026-11-15").exitCode()).isZero();
    return site.figures();
  }

  private SampleSite site(Dialect dialect, String name) throws Exception {
    return new SampleSite(directory.resolve(name)).on(dialect).with("REGISTER_SYNC_COUNTIES", "03");
  }

  private static Process start(SampleSite site, String... arguments) throws Exception {
    return site.builder(RegisterSync.class, List.of(), arguments)
        .redirectErrorStream(true)
        .redirectOutput(said(site, Arrays.asList(arguments).get(1)).toFile())
        .start();
  }

  private static Set<String> published(SampleSite site, String job) throws Exception {
    return PUBLISHED
        .matcher(Files.readString(said(site, job)))
        .results()
        .map(said -> said.group(1))
        .collect(Collectors.toSet());
  }

  private static Path said(SampleSite site, String job) {
    return site.file(job + ".txt");
  }

  private static String current(SampleSite site) throws Exception {
    return site.home().resolve("current").toRealPath().getFileName().toString();
  }
}
