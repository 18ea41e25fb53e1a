package no.utdanning.registersync.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A reviewer at work, at the career site's full size: finds a conflict in the report, decides about
 * it, has the decision taken into the files, and sees what becomes of it.
 */
class ReportInBrowserTest {
  private static final String DAY = "--date=2026-11-15";
  private static final String CONFLICT = "conflict/shared_title%3A7421125";

  @TempDir private Path directory;

  @Test
  void aConflictIsFoundDecidedAcceptedAndOpenedAgainByAnotherOccupation() throws IOException {
    TriedSite site = new TriedSite(directory.resolve("site"));
    FullSize.make(site, 2026);
    // Nobody has decided anything yet.
    Files.writeString(
        site.file("decisions.csv"), "konflikt;avgjoerelse;begrunnelse;av;dato;uno_ids\n");
    site.run("run", "monthly", DAY);

    try (BrowserReport report = new BrowserReport(directory.resolve("browser"))) {
      report.open(site.report());
      report.language("en");
      assertThat(report.text("h1")).isEqualTo("Overview");
      assertThat(report.run("return document.querySelectorAll('main canvas').length"))
          .isEqualTo(3L);

      filtersAndSorts(report);
      switchesLanguage(report);
      Path decisions = decides(report);
      Path trades = removesATrade(report);
      assertThat(site.run("links", "apply", decisions.toString(), trades.toString()))
          .contains("shared_title:7421125", "BASNE3");
      assertThat(Files.readAllLines(site.file("trade-links.csv")))
          .anyMatch(line -> line.startsWith("BASNE3----;Snekkerfaget;y_ind_snekker;avvist;20"));

      site.run("run", "links", DAY);
      report.open(site.report());
      report.language("en");
      assertThat(report.texts(".pages .count")).as("marks that are done").isEmpty();
      report.go("conflicts?kind=shared_title&state=accepted");
      assertThat(report.column(1)).singleElement().asString().contains("SPESIALARBEIDER (SNEKKER)");
      report.go(CONFLICT);
      assertThat(report.text(".kicker")).contains("accepted").doesNotContain("reopened");

      site.append("title-links.csv", "7421125;;y_yrke_100;godkjent;;2026-11-10;Kari;\n");
      site.run("run", "links", DAY);
      report.open(site.report());
      report.language("en");
      report.go(CONFLICT);
      assertThat(report.text(".kicker")).contains("open", "reopened");
      assertThat(report.complaints()).isEmpty();

      report.withoutUnpacking();
      report.open(site.report());
      assertThat(report.text("main > p")).startsWith("This browser is too old");
    }
  }

  private static void filtersAndSorts(BrowserReport report) {
    report.go("titles");
    assertThat(report.text(".dt-info")).isEqualTo("1–25 of 8,999");
    report.type(".dt-search input", "spesialarbeider (snekker)");
    report.await(() -> report.column(2).equals(List.of("7421125")));

    report.go("conflicts");
    report.choose("#filter-kind", "shared_title");
    assertThat(report.text(".dt-info")).matches("1–25 of \\d{3} \\(of \\d,\\d{3} in all\\)");
    assertThat(report.column(2)).allMatch(kind -> kind.startsWith("Shared title"));
    report.click("th:nth-child(4) .dt-column-order");
    List<Integer> positions = report.column(4).stream().map(Integer::valueOf).toList();
    assertThat(positions).hasSize(25).isSortedAccordingTo(Comparator.reverseOrder());
    report.click("th:nth-child(4) .dt-column-order");
    assertThat(report.column(4).get(0)).isEqualTo("0");
  }

  private static void switchesLanguage(BrowserReport report) {
    report.language("nb");
    assertThat(report.text("h1")).isEqualTo("Konflikter");
    assertThat(report.text("nav.pages")).contains("Oversikt", "Dobbelttelling", "Dine merker");
    report.language("en");
    assertThat(report.text("h1")).isEqualTo("Conflicts");
  }

  private static Path decides(BrowserReport report) throws IOException {
    report.go(CONFLICT);
    assertThat(report.text("h1")).isEqualTo("SPESIALARBEIDER (SNEKKER)");
    report.click("input[name=verdict][value=akseptert]");
    report.type("#why", "Used by all three; \"really\"");
    report.type("#decide-by", "Kari Redaktør");
    report.click("#decide");
    assertThat(report.text(".pages .count")).isEqualTo("1");

    report.go("marks");
    Path file = report.download("#download-decisions", "decisions.csv");
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).isEqualTo("konflikt;avgjoerelse;begrunnelse;av;dato;uno_ids");
    assertThat(lines.get(1))
        .startsWith(
            "shared_title:7421125;akseptert;\"Used by all three; \"\"really\"\"\";Kari Redaktør;20")
        .endsWith(";y_ind_snekker|y_mobelsnekker|y_trevaresnekker");
    return file;
  }

  private static Path removesATrade(BrowserReport report) throws IOException {
    report.go("trade/BASNE3");
    assertThat(report.texts(".link-marks li")).hasSize(2);
    report.click(".link-marks li:first-child button");
    report.go("marks");
    assertThat(report.text("pre"))
        .isEqualTo("register-sync links apply decisions.csv trade-links.csv");
    Path file = report.download("#download-trade-links", "trade-links.csv");
    assertThat(Files.readAllLines(file))
        .first()
        .isEqualTo(
            "programomradekode;uno_id;status;kvalitetssikret_dato;kvalitetssikret_av;kommentar");
    return file;
  }
}
