package no.utdanning.registersync.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import no.utdanning.registersync.report.table.ReportTable;
import no.utdanning.registersync.report.table.TableColumn;
import org.junit.jupiter.api.Test;

class ReportWorkbookTest {
  private static final String FORMULA = "=HYPERLINK(\"http://x\")<script>";

  @Test
  void textsAreTextsNumbersAreNumbersAndTheHeaderStands() throws IOException {
    Map<String, String> parts = parts(workbook());

    String sheet = parts.getOrDefault("xl/worksheets/sheet1.xml", "");
    assertThat(sheet)
        .contains("ySplit=\"1\" topLeftCell=\"A2\"", "<autoFilter ref=\"A1:C2\"", "<v>42</v>")
        .doesNotContain("<f>");
    assertThat(parts.getOrDefault("xl/sharedStrings.xml", ""))
        .contains("=HYPERLINK(&quot;http://x&quot;)&lt;script&gt;");
  }

  @Test
  void theSameTablesGiveTheSameBytesAtAnyHour() throws IOException {
    byte[] bytes = workbook();

    assertThat(workbook()).isEqualTo(bytes);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertThat(entry.getTimeLocal().getYear()).as(entry.getName()).isEqualTo(1980);
      }
    }
    assertThat(parts(bytes).getOrDefault("docProps/core.xml", ""))
        .doesNotContain("dcterms:created");
  }

  private static byte[] workbook() throws IOException {
    List<Object[]> rows = new ArrayList<>();
    rows.add(new Object[] {FORMULA, 42L, LocalDate.of(2026, 1, 2)});
    ReportTable table =
        new ReportTable(
            "conflicts",
            List.of(
                new TableColumn("tekst", 30),
                new TableColumn("antall", 10),
                new TableColumn("dato", 10)),
            rows);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ReportWorkbook.write(bytes, List.of(table));
    return bytes.toByteArray();
  }

  private static Map<String, String> parts(byte[] workbook) throws IOException {
    Map<String, String> parts = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }
}
