package no.utdanning.registersync.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/**
 * Texts that would be something else if they could, through a whole run: titles, occupations,
 * reviewers' names, reasons and comments stay the text that they are, wherever they are shown.
 */
class HostileTextsTest {
  private static final List<String> HOSTILE =
      List.of(
          "<script>document.title='taken'</script>",
          "</script><img src=x onerror=\"document.title='taken'\">",
          "<!-- <script> \"quoted\" & 'so' &lt; ]]>",
          "=HYPERLINK(\"http://example.org\",\"press\")",
          "+1+cmd|' /C calc'!A0",
          "-2+3",
          "@SUM(A1:A9)",
          "${7*7} {{7*7}} `$(id)`",
          "a\u202eright to left\u202c and \u2067isolated\u2069",
          "two\u2028lines\u2029more",
          "W".repeat(500));
  private static final int FIRST_CODE = 9_100_001;

  /** A field that a spreadsheet would take for a formula: a number is none. */
  private static final String FORMULA = "(?s)[=+@\\t\\r].*|-(?!\\d+([.]\\d+)?$).*";

  @TempDir private static Path directory;
  private static TriedSite site;

  @BeforeAll
  static void run() throws IOException {
    site = new TriedSite(directory.resolve("site"));
    for (int at = 0; at < HOSTILE.size(); at++) {
      String text = quoted(HOSTILE.get(at));
      site.append("titles.csv", "%s;%s;;;;\n".formatted(code(at), text));
      site.append("occupations.csv", "%s;%s;;;2025-01-01;%s;\n".formatted(id(at), text, text));
      for (String occupation : List.of(id(at), "y_tomrer")) {
        site.append(
            "title-links.csv",
            "%s;;%s;;;2025-01-01;%s;%s\n".formatted(code(at), occupation, text, text));
      }
      site.append(
          "decisions.csv",
          "shared_title:%s;skal_rettes;%s;%s;2026-10-01;%s|y_tomrer\n"
              .formatted(code(at), text, text, id(at)));
      site.append("feedback.csv", "2026-10-01;%s;;%s;%s\n".formatted(code(at), text, text));
    }
    site.run("run", "monthly", "--date=2026-11-15");
  }

  @Test
  void thePageShowsThemAsTexts() throws IOException {
    try (BrowserReport report = new BrowserReport(directory.resolve("browser"))) {
      report.open(site.report());
      for (int at = 0; at < HOSTILE.size(); at++) {
        String text = HOSTILE.get(at);
        report.go("title/" + code(at));
        assertThat(report.run("return document.querySelector('h1').textContent")).isEqualTo(text);
        assertThat(report.run("return document.querySelector('blockquote').textContent"))
            .isEqualTo(text);
        report.go("occupation/" + id(at));
        assertThat(report.run("return document.querySelector('h1').textContent")).isEqualTo(text);
        report.go("conflict/shared_title%3A" + code(at));
        assertThat((String) report.run("return document.querySelector('.decide').textContent"))
            .contains(text);
        assertThat(report.run("return document.querySelectorAll('main img, main script').length"))
            .isEqualTo(0L);
        assertThat((String) report.run("return document.title")).startsWith(text.substring(0, 1));
      }
      report.width(360);
      report.go("title/" + code(HOSTILE.size() - 1));
      assertThat(report.run("return document.documentElement.scrollWidth")).isEqualTo(360L);
      assertThat(report.complaints()).isEmpty();
    }
  }

  @Test
  void csvFilesHaveThemAndNoneIsAFormula() throws IOException {
    Map<String, String> texts = new HashMap<>();
    try (Stream<Path> files = Files.list(site.report().getParent())) {
      for (Path file : files.filter(it -> it.toString().endsWith(".csv")).toList()) {
        for (CSVRecord row : rows(file)) {
          assertThat(row).as("%s", file).noneMatch(field -> field.matches(FORMULA));
          if (file.endsWith("titles.csv")) {
            texts.put(row.get("styrk98_kode"), row.get("tittel"));
          }
        }
      }
    }
    for (int at = 0; at < HOSTILE.size(); at++) {
      String text = HOSTILE.get(at);
      assertThat(texts.get(code(at))).isEqualTo(text.matches(FORMULA) ? "'" + text : text);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"report.xlsx", "positions.xlsx"})
  void theWorkbooksHaveThemAndNoFormula(String name) throws Exception {
    Path workbook = site.report().resolveSibling(name);
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      for (ZipEntry part : zip.stream().filter(it -> it.getName().endsWith(".xml")).toList()) {
        byte[] xml = zip.getInputStream(part).readAllBytes();
        Document document =
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml));
        assertThat(document.getElementsByTagName("f").getLength()).as(part.getName()).isZero();
        assertThat(document.getElementsByTagName("hyperlink").getLength()).isZero();
        if (part.getName().endsWith("sharedStrings.xml")) {
          String all = document.getDocumentElement().getTextContent();
          assertThat(HOSTILE).allMatch(all::contains);
        }
      }
    }
  }

  private static List<CSVRecord> rows(Path file) throws IOException {
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(';').setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
      return parser.getRecords();
    }
  }

  private static String code(int at) {
    return Integer.toString(FIRST_CODE + at);
  }

  private static String id(int at) {
    return "y_fiendtlig_" + at;
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
