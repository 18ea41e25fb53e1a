package no.utdanning.registersync.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.utdanning.registersync.platform.Dialect;
import no.utdanning.registersync.report.PublishedSchemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same inputs give the same bytes, whatever the path, hour, time zone or locale. */
class ElsewhereTest {
  /** A Java that cannot read æ in paths, as under the locale C, is given none. */
  private static final String FAR_AWAY =
      "UTF-8".equals(System.getProperty("sun.jnu.encoding")) ? "et sted på kjærva" : "et sted";

  @TempDir private Path directory;

  @Test
  void figuresAreTheSameBytesFromAnotherPathAtAnotherHourInAnotherZoneAndLocale() throws Exception {
    SampleSite home = site("site");
    SampleSite away = site(FAR_AWAY).with("LC_ALL", "C.UTF-8");
    SampleSite server = site("server").on(Dialect.POSTGRESQL);
    List<String> norwegian =
        List.of("-Duser.timezone=Europe/Oslo", "-Duser.language=nb", "-Duser.country=NO");
    List<String> turkish =
        List.of("-Duser.timezone=Pacific/Auckland", "-Duser.language=tr", "-Duser.country=TR");

    SampleSite.Answer here = home.run(ThreeRuns.class, norwegian, "0");
    SampleSite.Answer there = away.run(ThreeRuns.class, turkish, "-17");
    SampleSite.Answer served = server.run(ThreeRuns.class, turkish, "9");

    String done = "[DONE, 1] [DONE, 2] [DONE, 3] in ";
    assertThat(here.out()).as("%s", here).isEqualTo(done + "Europe/Oslo nb_NO\n");
    assertThat(there.out()).as("%s", there).isEqualTo(done + "Pacific/Auckland tr_TR\n");
    assertThat(served.out()).as("%s", served).isEqualTo(there.out());
    assertThat(server.figures()).isEqualTo(home.figures());
    assertThat(away.figures()).isEqualTo(home.figures()).hasSizeGreaterThan(60);
    PublishedSchemas.assertFulfilledBy(home.home().resolve("current"));
  }

  private SampleSite site(String name) throws Exception {
    SampleSite site = new SampleSite(directory.resolve(name));
    site.replaceIn("config/application.yml", Map.of("counties: []", "counties: [\"03\", \"46\"]"));
    return site;
  }
}
