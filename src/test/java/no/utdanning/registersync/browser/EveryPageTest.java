package no.utdanning.registersync.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of page of the sample data's report, in both languages. */
class EveryPageTest {
  private static final List<String> LANGUAGES = List.of("en", "nb");
  private static final List<String> PAGES =
      List.of(
          "",
          "conflicts?state=all",
          "conflict/shared_title%3A7421125",
          "conflict/shared_trade%3ABASNE3",
          "conflict/stale_review%3Ay_hematolog",
          "occupations",
          "occupation/y_mobelsnekker",
          "occupation/y_hematolog",
          "titles",
          "title/7421125",
          "trade/BASNE3",
          "overlap",
          "cluster/y_ind_snekker",
          "changes",
          "basis",
          "marks",
          "nothing/such");
  private static final int TELEPHONE = 360;
  private static final int SCREEN = 1280;

  /** A sheet of A4 less its margins, at 96 pixels an inch. */
  private static final int PAPER = 680;

  /**
   * What a reader cannot get at: it is cut off by an element around it, or reaches beyond the
   * sheet. What is there for those who listen only (class {@code unseen}) is not meant to be seen.
   */
  private static final String CLIPPED =
      """
      const width = document.documentElement.clientWidth;
      return [...document.querySelectorAll('body *')].filter(element => {
        const style = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        if (box.width === 0 || element.closest('.unseen, .skip, script, datalist')) {
          return false;
        }
        const cutsOff = style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
        return cutsOff || box.right > width + 1;
      }).slice(0, 5).map(element => `${element.tagName}.${element.className}: ${element.textContent.slice(0, 40)}`);
      """;

  @TempDir private static Path directory;
  private static TriedSite site;
  private static BrowserReport report;

  @BeforeAll
  static void open() throws IOException {
    site = new TriedSite(directory.resolve("site"));
    site.run("run", "monthly", "--period=2026-09", "--date=2026-10-15");
    site.run("run", "monthly", "--period=2026-10", "--date=2026-11-15");
    report = new BrowserReport(directory.resolve("browser"));
    report.open(site.report());
    marksSomething();
  }

  /** A page that {@code links diff} writes: its words in the language chosen, and nothing lost. */
  @Test
  void whatLinksWouldChangeIsAPageInBothLanguages() throws IOException {
    Path edited = directory.resolve("edited.csv");
    Files.writeString(
        edited,
        Files.readString(site.file("title-links.csv"))
            + "7421125;;y_tomrer;godkjent;;2026-11-10;Kari;<script>alert(1)</script>\n");
    Path page = directory.resolve("diff.html");
    site.run("links", "diff", "--links", edited.toString(), "--html", page.toString());
    try {
      report.open(page);
      for (String language : LANGUAGES) {
        report.click("#read-" + language);
        assertThat(report.violations()).as(language).isEmpty();
        for (int width : List.of(SCREEN, TELEPHONE)) {
          report.width(width);
          assertThat(report.run("return document.documentElement.scrollWidth"))
              .isEqualTo((long) width);
        }
        report.width(PAPER);
        report.onPaper(true);
        assertThat((List<?>) report.run(CLIPPED)).as(language).isEmpty();
        report.onPaper(false);
      }
      assertThat(report.text("h1")).isEqualTo("Hva disse koblingene ville endre i utgave 2");
      assertThat(report.texts("h2")).contains("Yrker", "Konflikter som åpnes");
      assertThat(report.texts("tbody tr"))
          .anyMatch(row -> row.startsWith("y_tomrer Tømrer"))
          .anyMatch(row -> row.contains("shared_title:7421125"));
      assertThat(report.complaints()).isEmpty();
    } finally {
      report.open(site.report());
    }
  }

  /** So that the page of marks has all that it can have. */
  private static void marksSomething() {
    report.language("en");
    report.go("conflict/shared_title%3A7421125");
    report.click("input[name=verdict][value=skal_rettes]");
    report.type("#decide-by", "Kari");
    report.click("#decide");
    report.go("title/7421125");
    report.click(".link-marks li button");
    report.type("#new-link-7421125", "y_tomrer");
    report.click(".proposal button[type=submit]");
    report.go("trade/BASNE3");
    report.click(".link-marks li button");
    report.go("marks");
    assertThat(report.texts(".marks li")).hasSize(4);
  }

  @AfterAll
  static void close() {
    if (report != null) {
      report.close();
    }
  }

  @BeforeEach
  void onAScreen() {
    report.onPaper(false);
    report.width(SCREEN);
  }

  @Test
  void axeFindsNoViolation() throws IOException {
    SoftAssertions softly = new SoftAssertions();
    for (String language : LANGUAGES) {
      report.language(language);
      for (String page : PAGES) {
        report.go(page);
        softly.assertThat(report.violations()).as("%s in %s", page, language).isEmpty();
      }
    }
    softly.assertAll();
    assertThat(report.complaints()).isEmpty();
  }

  @Test
  void aTelephoneScrollsNoPageSideways() {
    SoftAssertions softly = new SoftAssertions();
    report.width(TELEPHONE);
    for (String language : LANGUAGES) {
      report.language(language);
      for (String page : PAGES) {
        report.go(page);
        softly
            .assertThat(report.run("return document.documentElement.scrollWidth"))
            .as("%s in %s", page, language)
            .isEqualTo((long) TELEPHONE);
      }
    }
    softly.assertAll();
  }

  @Test
  void nothingIsCutOffOnPaper() {
    SoftAssertions softly = new SoftAssertions();
    report.width(PAPER);
    for (String language : LANGUAGES) {
      report.onPaper(false);
      report.language(language);
      report.onPaper(true);
      for (String page : PAGES) {
        report.go(page);
        softly.assertThat((List<?>) report.run(CLIPPED)).as("%s in %s", page, language).isEmpty();
      }
    }
    softly.assertAll();
  }
}
