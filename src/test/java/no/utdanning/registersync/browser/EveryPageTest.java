package no.utdanning.registersync.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
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

  private static final String ENGLISH =
      """
      const words = /\\b(the|of|from|which|has|have|was|were|rows?|stands|lines?|and|with)\\b/i;
      const key = /^(kind|fact|gate|basis|diff|conflict|state|severity|decide|links)[.][a-z_.-]+$/;
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found = [];
      while (texts.nextNode()) {
        const text = texts.currentNode.textContent.trim();
        const element = texts.currentNode.parentElement;
        const seen = element.getClientRects().length > 0;
        if (seen && (words.test(text) && !element.matches('.code, pre') || key.test(text) && !text.endsWith('.csv'))) {
          found.push(text);
        }
      }
      return found;
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

  /** Links that the gate would hold, with a row that is none, over titles that have changed. */
  @Test
  void whatSpeaksAgainstLinksIsSaidInBothLanguages() throws IOException {
    List<String> rows = Files.readAllLines(site.file("title-links.csv"));
    Path edited = directory.resolve("half.csv");
    Files.write(edited, rows.subList(0, rows.size() / 2));
    Files.writeString(edited, "7421125;y_tomrer\n", StandardOpenOption.APPEND);
    Path page = directory.resolve("held.html");
    byte[] titles = Files.readAllBytes(site.file("titles.csv"));
    try {
      site.append("titles.csv", "9100001;NYTT;;;;\n");
      String links = edited.toString();
      assertThat(site.run("links", "diff", "--links", links, "--html", page.toString(), "--json"))
          .contains("max-link-loss: linked positions went from", "title-links: malformed_row (");
      report.open(page);
      report.click("#read-nb");
      assertThat(report.texts("h2")).contains("Porten ville holdt disse koblingene igjen");
      assertThat(report.texts("tbody tr"))
          .anyMatch(row -> row.matches("koblede stillinger gikk fra .* %\\)"))
          .contains(
              "title-links, linje %d: Misdannet rad".formatted(rows.size() / 2 + 1),
              "titles er endret siden denne utgaven; en kjøring ville ta med det også, og det gjør"
                  + " ikke dette svaret");
      assertThat(english()).isEmpty();
      // Thousands apart, as in the report.
      assertThat(report.texts("tbody tr"))
          .anyMatch(row -> row.matches("Hver stilling én gang \\d \\d{3} [\\d ]+"));
      report.click("#read-en");
      assertThat(report.texts("tbody tr"))
          .anyMatch(row -> row.matches("Each position once \\d,\\d{3} [\\d,]+"))
          .anyMatch(row -> row.matches("linked positions went from \\d,\\d{3} to .*%\\)"));
    } finally {
      Files.write(site.file("titles.csv"), titles);
      report.open(site.report());
    }
  }

  /** One conflict of each kind, and every page: no key without its text, and nothing in English. */
  @Test
  void theNorwegianReportIsNorwegian() throws IOException {
    SortedMap<String, String> oneOfEachKind = new TreeMap<>();
    for (String row : Files.readAllLines(site.report().resolveSibling("conflicts.csv"))) {
      String id = row.split(";")[0];
      oneOfEachKind.putIfAbsent(id.split(":")[0], id);
    }
    oneOfEachKind.remove("konflikt");
    List<String> pages = new ArrayList<>(PAGES);
    oneOfEachKind.values().forEach(id -> pages.add("conflict/" + encoded(id)));
    SoftAssertions softly = new SoftAssertions();
    report.language("nb");
    for (String page : pages) {
      report.go(page);
      softly.assertThat(english()).as(page).isEmpty();
    }
    assertThat(oneOfEachKind).hasSizeGreaterThan(10);
    softly.assertAll();
    report.go("conflict/" + encoded(oneOfEachKind.get("contradictory_link")));
    assertThat(report.text(".facts"))
        .contains("Hva de sier ulikt om", "Står først på linje")
        .containsPattern("statusen|vekten");
    report.go("basis");
    assertThat(report.texts("tbody tr"))
        .anyMatch(row -> row.contains("stillingene i landet gikk fra 2"))
        .anyMatch(row -> row.contains("Gjentatt arbeidsforhold"));
  }

  private static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Texts that are seen on the page and have words that no Norwegian text has, or are keys. */
  @SuppressWarnings("unchecked")
  private static List<String> english() {
    return (List<String>) report.run(ENGLISH);
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
