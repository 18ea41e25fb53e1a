package no.utdanning.registersync.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is the same in the reports of two editions lies on the disk once. */
class SharedReportTest {
  @TempDir private Path directory;

  @Test
  void aReportWrittenAgainLeavesTheOneBeforeItAsItWas() throws IOException {
    SampleSite site = new SampleSite(directory).with("REGISTER_SYNC_COUNTIES", "03");
    run(site, "run", "nightly", "--date", "2026-11-15");
    run(site, "run", "nightly", "--date", "2026-11-16", "--force");
    Path first = report(site, "000001").resolve("titles.csv");
    Path second = report(site, "000002").resolve("titles.csv");
    assertThat(Files.isSameFile(first, second)).isTrue();
    String before = Files.readString(first);

    run(site, "report");

    assertThat(Files.isSameFile(first, second)).isFalse();
    assertThat(second).hasContent(before);
    Files.writeString(second, "by hand");
    assertThat(first).hasContent(before);
  }

  @Test
  void aReportWrittenAgainIsWithoutTablesThatAnEarlierReleaseHad() throws IOException {
    SampleSite site = new SampleSite(directory).with("REGISTER_SYNC_COUNTIES", "03");
    run(site, "run", "nightly", "--date", "2026-11-15");
    Path report = report(site, "000001");
    Path manifest = report.resolveSibling("manifest.json");
    String before = Files.readString(manifest);
    Files.writeString(
        manifest, before.replace("\"report/titles.csv\"", "\"report/old-titles.csv\""));
    Path old = Files.writeString(report.resolve("old-titles.csv"), "of an earlier release");
    Path note = Files.writeString(report.resolve("note.txt"), "by hand");

    run(site, "report");

    assertThat(old).doesNotExist();
    assertThat(note).hasContent("by hand");
    assertThat(manifest).hasContent(before);
  }

  private static void run(SampleSite site, String... arguments) throws IOException {
    SampleSite.Answer answer = site.runHere(arguments);
    assertThat(answer.exitCode()).as(answer.err()).isZero();
  }

  private static Path report(SampleSite site, String edition) {
    return site.home().resolve("editions").resolve(edition).resolve("report");
  }
}
