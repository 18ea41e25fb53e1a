package no.utdanning.registersync.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.utdanning.registersync.platform.Database;
import no.utdanning.registersync.platform.DatabaseSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not read again since it is what it was stands as if it had been read. */
class UnchangedFilesTest {
  private static final String LINKS = "sample-data/title-links.csv";
  private static final String CONTRACTS = "sample-data/vigo/contracts-03.csv";

  @TempDir private Path directory;

  @Test
  void editedLinksAndAnotherNightGiveWhatReadingAllWouldGive() throws Exception {
    SampleSite site = site("as it goes");
    run(site, "monthly", "2026-11-15");
    dropLastLine(site.file(LINKS));
    assertThat(run(site, "links", "2026-11-15")).contains("reference set: accepted");
    dropLastLine(site.file(CONTRACTS));
    assertThat(run(site, "nightly", "2026-11-16")).contains("reference set: unchanged");

    SampleSite anew = site("anew");
    dropLastLine(anew.file(LINKS));
    dropLastLine(anew.file(CONTRACTS));
    run(anew, "monthly", "2026-11-15");
    assertThat(run(anew, "nightly", "2026-11-16", "--force")).contains("reference set: unchanged");

    assertThat(site.figures()).isEqualTo(anew.figures());
    // The bulk file went from the first set into the next as it was kept.
    assertThat(bulkFiles(site)).hasSize(2);
    assertThat(bulkFiles(site).get(0)).isEqualTo(bulkFiles(site).get(1));
  }

  /** A file less is not the same files: the set is made anew. */
  @Test
  void aFileThatIsNoLongerConfiguredIsMissed() throws Exception {
    SampleSite site = site("fewer");
    run(site, "monthly", "2026-11-15");
    site.replaceIn(
        "config/application.yml",
        Map.of("    decisions:\n      location: sample-data/decisions.csv\n", ""));

    assertThat(run(site, "links", "2026-11-16")).contains("reference set: accepted");
  }

  private SampleSite site(String name) throws IOException {
    return new SampleSite(directory.resolve(name)).with("REGISTER_SYNC_COUNTIES", "03");
  }

  private static String run(SampleSite site, String job, String date, String... options)
      throws IOException {
    List<String> arguments = new ArrayList<>(List.of("run", job, "--date", date));
    arguments.addAll(List.of(options));
    SampleSite.Answer answer = site.runHere(arguments.toArray(String[]::new));
    assertThat(answer.exitCode()).as(answer.err()).isZero();
    return answer.err() + answer.out();
  }

  private static void dropLastLine(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    Files.write(file, lines.subList(0, lines.size() - 1));
  }

  /** The digests of the bulk files that reference sets have, the oldest first. */
  private static List<String> bulkFiles(SampleSite site) {
    try (Database open = Database.openToRead(DatabaseSettings.under(site.home()))) {
      return open.jdbc()
          .sql(
              """
              select slice_part.sha256
                from slice_part
                join slice on slice.id = slice_part.slice_id
               where slice.kind = 'reference' and slice_part.name = 'workplaces'
               order by slice.seq
              """)
          .query(String.class)
          .list();
    }
  }
}
