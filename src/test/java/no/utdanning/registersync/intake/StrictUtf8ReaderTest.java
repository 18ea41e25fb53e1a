package no.utdanning.registersync.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StrictUtf8ReaderTest {
  private static final byte LATIN1_AE = (byte) 0xE6;

  @Test
  void skipsAByteOrderMarkAtTheStartOnly() throws IOException {
    assertThat(read("\uFEFFæøå\uFEFFx")).isEqualTo("æøå\uFEFFx");
    assertThat(read("\uFEFF")).isEmpty();
    assertThat(read("")).isEmpty();
    assertThat(read("a")).isEqualTo("a");
  }

  @Test
  void readsCharactersThatLieAcrossItsBuffers() throws IOException {
    String text = "aæ€😀\n".repeat(50_000);

    assertThat(read(text)).isEqualTo(text);
    assertThat(read("x" + text)).isEqualTo("x" + text);
    assertThat(read("xx" + text)).isEqualTo("xx" + text);
  }

  @Test
  void readsWhatComesByteByByte() throws IOException {
    String text = "æ€😀\r\nslutt";
    InputStream slow =
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
          @Override
          public synchronized int read(byte[] buffer, int offset, int length) {
            return super.read(buffer, offset, Math.min(length, 1));
          }
        };

    assertThat(read(new StrictUtf8Reader(slow))).isEqualTo(text);
  }

  @Test
  void namesTheLineOfBytesThatAreNotUtf8() {
    assertThat(lineOfFault(bytes("", LATIN1_AE, ""))).isEqualTo(1);
    assertThat(lineOfFault(bytes("a\nb\n", LATIN1_AE, "\nc"))).isEqualTo(3);
    assertThat(lineOfFault(bytes("a\r\nb\r\nc", LATIN1_AE, "x"))).isEqualTo(3);
    assertThat(lineOfFault(bytes("a\rb\r", LATIN1_AE, "x"))).isEqualTo(3);
    assertThat(lineOfFault(bytes("\n\n\n", LATIN1_AE, "\n"))).isEqualTo(4);
    assertThat(lineOfFault(bytes("linje\n".repeat(100_000), LATIN1_AE, "\n"))).isEqualTo(100_001);
  }

  @Test
  void namesTheLineOfACharacterThatIsCutOffAtTheEnd() {
    assertThat(lineOfFault(bytes("a\nb", (byte) 0xC3, ""))).isEqualTo(2);
  }

  @Test
  void refusesOverlongFormsAndSurrogates() {
    assertThat(lineOfFault(new byte[] {'a', '\n', (byte) 0xC0, (byte) 0x80})).isEqualTo(2);
    assertThat(lineOfFault(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80})).isEqualTo(1);
  }

  @Test
  void endsWhenARowGrowsBeyondAllReason() {
    String line = "x".repeat(999) + "\n";
    StrictUtf8Reader reader = over(line.repeat(20_000).getBytes(StandardCharsets.UTF_8));
    reader.rowTaken(6);

    MalformedText fault = catchThrowableOfType(MalformedText.class, () -> read(reader));

    assertThat(fault.line()).isEqualTo(7);
    assertThat(fault)
        .hasMessage(
            "Line 7 begins a row of more than 16 million characters: a quote is not closed");
  }

  @Test
  void readsAnyLengthOfRowsThatAreTaken() throws IOException {
    StrictUtf8Reader reader = over("x".repeat(40_000_000).getBytes(StandardCharsets.UTF_8));
    char[] buffer = new char[1_000_000];
    long total = 0;
    for (int count = reader.read(buffer); count != -1; count = reader.read(buffer)) {
      total += count;
      reader.rowTaken(1);
    }

    assertThat(total).isEqualTo(40_000_000);
  }

  private static StrictUtf8Reader over(byte[] bytes) {
    return new StrictUtf8Reader(new ByteArrayInputStream(bytes));
  }

  private static String read(String text) throws IOException {
    return read(over(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String read(StrictUtf8Reader reader) throws IOException {
    StringWriter text = new StringWriter();
    reader.transferTo(text);
    return text.toString();
  }

  private static long lineOfFault(byte[] bytes) {
    return catchThrowableOfType(MalformedText.class, () -> read(over(bytes))).line();
  }

  private static byte[] bytes(String before, byte fault, String after) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(before.getBytes(StandardCharsets.UTF_8));
    bytes.write(fault);
    bytes.writeBytes(after.getBytes(StandardCharsets.UTF_8));
    return bytes.toByteArray();
  }
}
