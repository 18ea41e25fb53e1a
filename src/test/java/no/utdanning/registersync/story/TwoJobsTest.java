package no.utdanning.registersync.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import no.utdanning.registersync.RegisterSync;
import no.utdanning.registersync.platform.Dialect;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The night and the month are published at once, by two processes with one home. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class TwoJobsTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void bothEndWellAndTheLastEditionHasWhatBothBrought(Dialect dialect) throws Exception {
    SampleSite site = site(dialect, "at once");
    Process night = start(site, "run", "nightly", "--date", "2026-11-15");
    Process month = start(site, "run", "monthly", "--date", "2026-11-15");

    assertThat(List.of(night.waitFor(), month.waitFor())).containsExactly(0, 0);

    assertThat(current(site)).isEqualTo("000002");
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
    Path said = site.file(Arrays.asList(arguments).get(1) + ".txt");
    return site.builder(RegisterSync.class, List.of(), arguments)
        .redirectErrorStream(true)
        .redirectOutput(said.toFile())
        .start();
  }

  private static String current(SampleSite site) throws Exception {
    return site.home().resolve("current").toRealPath().getFileName().toString();
  }
}
