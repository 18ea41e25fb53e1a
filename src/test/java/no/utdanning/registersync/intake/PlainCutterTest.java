package no.utdanning.registersync.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Whatever a file looks like, and wherever its blocks end, its rows are those of Commons CSV. */
class PlainCutterTest {
  private static final String[] PIECES = {
    "a",
    "æ",
    "\"",
    "\"\"",
    ";",
    ";",
    "\n",
    "\r\n",
    "\r",
    " ",
    "\"x;y\"",
    "\"u\nv\"",
    "\"u\r\nv\"",
    "12"
  };

  @Test
  void randomTextsGiveTheRowsAndLinesOfCommonsCsv() {
    Random random = new Random(7);
    for (int text = 0; text < 10_000; text++) {
      StringBuilder csv = new StringBuilder();
      int pieces = random.nextInt(14);
      for (int i = 0; i < pieces; i++) {
        csv.append(PIECES[random.nextInt(PIECES.length)]);
      }
      byte[] bytes = csv.toString().getBytes(StandardCharsets.UTF_8);
      // Blocks of a few bytes, and streams that give a few at a time, end anywhere in a record.
      int blockBytes = 4 + random.nextInt(40);
      int step = 1 + random.nextInt(5);
      assertThat(rows(new PlainCutter(slowly(bytes, step), ';', blockBytes)))
          .as("%s", csv)
          .isEqualTo(byCommons(bytes, 1));
    }
  }

  @Test
  void recordsThatDoNotFitABlockGoOnInTheNext() throws IOException {
    StringBuilder csv = new StringBuilder();
    List<String> expected = new ArrayList<>();
    long line = 1;
    // Quotes, CRLF and letters of two bytes on every possible edge of a block of 256 KB.
    for (int i = 0; i < 60_000; i++) {
      String text = "æ".repeat(i % 17) + (i % 3 == 0 ? "\r\n" : "") + i;
      csv.append(i).append(";\"").append(text).append("\"\"\"\r\n");
      expected.add(line + ": " + i + "|" + text + "\"");
      line += i % 3 == 0 ? 2 : 1;
    }

    assertThat(rows(csv.toString().getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
  }

  @Test
  void whatIsNotPlainFarDownIsReadOnByCommonsWithItsLine() {
    String plain = "a;b\n".repeat(200_000);
    byte[] bytes = (plain + "x;\"y\" \nlast;\"1\n2\"\n").getBytes(StandardCharsets.UTF_8);

    List<String> rows = rows(bytes);

    assertThat(rows).hasSize(200_002).endsWith("200001: x|y", "200002: last|1\n2");
  }

  @Test
  void aQuoteThatIsNeverClosedIsNamedByItsLineHoweverFarDown() {
    byte[] bytes = ("a;b\n".repeat(100_000) + "x;\"y\nz\n").getBytes(StandardCharsets.UTF_8);

    assertThat(rows(bytes))
        .last()
        .isEqualTo("The quote that is opened on line 100001 is never closed");
  }

  @Test
  void bytesThatAreNotUtf8AreNamedByTheirLine() {
    byte[] bytes = "a;b\n\"1\n2\";c\nx;?\n".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 2] = (byte) 0xE6;

    assertThatThrownBy(() -> new PlainCutter(new ByteArrayInputStream(bytes), ';').next())
        .isInstanceOf(MalformedText.class)
        .hasMessage("Line 4 holds bytes that are not UTF-8");
  }

  /** As the table reads them: plain records first, the rest by Commons CSV. */
  private static List<String> rows(byte[] bytes) {
    return rows(new PlainCutter(new ByteArrayInputStream(bytes), ';'));
  }

  private static List<String> rows(PlainCutter cutter) {
    List<String> rows = new ArrayList<>();
    try {
      for (PlainBlock block = cutter.next(); block != null; block = cutter.next()) {
        for (int record = 0; record < block.records(); record++) {
          CsvRow row = CsvRow.of(block, record, 0);
          rows.add(row.line() + ": " + String.join("|", row.values()));
        }
      }
      rows.addAll(byCommons(cutter.rest().readAllBytes(), cutter.restLine()));
    } catch (IOException e) {
      rows.add(e.getMessage());
    }
    return rows;
  }

  /**
   * Faults name the row's line too, which Commons CSV takes to begin with the empty lines before.
   */
  private static List<String> byCommons(byte[] bytes, long line) {
    List<String> rows = new ArrayList<>();
    try {
      CommonsRecords records = new CommonsRecords(new ByteArrayInputStream(bytes), line, ';');
      for (CSVRecord record = records.next(); record != null; record = records.next()) {
        rows.add(records.takeLine(record) + ": " + String.join("|", record.values()));
      }
    } catch (IOException e) {
      rows.add(e.getMessage().replaceFirst(", in the row that begins on line .*", ""));
    }
    return rows;
  }

  private static InputStream slowly(byte[] bytes, int step) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] buffer, int offset, int length) {
        return super.read(buffer, offset, Math.min(length, step));
      }
    };
  }
}
