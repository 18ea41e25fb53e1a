package no.utdanning.registersync.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of a report as somebody has them who opens its files in a spreadsheet. */
class ReportTablesTest {
  private static final Pattern SHEET = Pattern.compile("<sheet name=\"([^\"]+)\"");

  @TempDir private Path directory;

  @Test
  void positionsAreInFilesAndAWorkbookThatANightLeavesAsTheyAre() throws IOException {
    SampleSite site = new SampleSite(directory);
    done(site.runHere("run", "monthly", "--date=2026-11-15"));

    assertThat(lines(site, "occupation-positions.csv"))
        .startsWith(
            "uno_id;omraade_kode;tittel;stillinger;stillinger_egne;stillinger_delte;"
                + "stillinger_fordelt;aarsverk;midlertidige;bedrifter")
        .contains(
            "y_hematolog;NO;Hematolog;;;;;;;",
            "y_ind_snekker;NO;Industrisnekker;53;23;30;33.00;48.40;3;11",
            "y_ind_snekker;03;Industrisnekker;11;0;11;3.67;10.00;1;2")
        .noneMatch(line -> line.matches("y_ind_snekker;(39|40);.*"))
        .noneMatch(line -> line.matches("y_hematolog;\\d.*"));
    assertThat(lines(site, "occupation-apprentices.csv"))
        .containsExactly("uno_id;omraade_kode;tittel;larlinger;larebedrifter");

    done(site.runHere("run", "nightly", "--date=2026-11-16"));

    assertThat(lines(site, "occupation-apprentices.csv"))
        .contains(
            "y_ind_snekker;NO;Industrisnekker;19;12",
            "y_ind_snekker;39;Industrisnekker;1;1",
            "u_kranforer;31;Kranfører;0;1")
        .noneMatch(line -> line.endsWith(";0;0"));
    for (String same : List.of("positions.xlsx", "occupation-positions.csv", "titles.csv")) {
      assertThat(Files.isSameFile(report(site, 1).resolve(same), report(site, 2).resolve(same)))
          .as(same)
          .isTrue();
    }
    assertThat(sheets(site, "positions.xlsx"))
        .containsExactly("occupation-positions", "occupation-titles", "titles");
    assertThat(sheets(site, "report.xlsx"))
        .containsExactly(
            "conflicts",
            "conflict-kinds",
            "conflicts-gone",
            "clusters",
            "shared-titles",
            "occupation-pairs",
            "occupations",
            "occupation-apprentices",
            "occupation-trades",
            "occupation-changes",
            "title-link-changes",
            "trade-link-changes",
            "coverage",
            "sources",
            "gate",
            "comments",
            "findings");
  }

  private static void done(SampleSite.Answer answer) {
    assertThat(answer.exitCode()).as(answer.err()).isZero();
  }

  private static Path report(SampleSite site, int edition) {
    return site.home().resolve("editions/%06d/report".formatted(edition));
  }

  private static List<String> lines(SampleSite site, String file) throws IOException {
    return Files.readAllLines(site.home().resolve("current/report").resolve(file));
  }

  private static List<String> sheets(SampleSite site, String file) throws IOException {
    Path workbook = site.home().resolve("current/report").resolve(file);
    List<String> names = new ArrayList<>();
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      byte[] part = zip.getInputStream(zip.getEntry("xl/workbook.xml")).readAllBytes();
      Matcher sheets = SHEET.matcher(new String(part, StandardCharsets.UTF_8));
      while (sheets.find()) {
        names.add(sheets.group(1));
      }
    }
    return names;
  }
}
