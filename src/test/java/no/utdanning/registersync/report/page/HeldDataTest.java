package no.utdanning.registersync.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;

class HeldDataTest {
  private static final String SENTENCE = "\"Møbelsnekker\",";

  @Test
  void littleDataCanBeReadInThePage() {
    String json = "[" + SENTENCE + "1]";

    assertThat(HeldData.of(json)).isEqualTo(new HeldData("application/json", json));
  }

  @Test
  void muchIsPackedAndTheSameWhenItIsUnpacked() throws IOException {
    String json = "[" + SENTENCE.repeat(HeldData.LONG / SENTENCE.length() + 1) + "1]";

    HeldData held = HeldData.of(json);

    assertThat(held.type()).isEqualTo("application/zlib");
    assertThat(held.text()).matches("[A-Za-z0-9+/]+=*").hasSizeLessThan(json.length() / 10);
    try (InputStream bytes =
        new InflaterInputStream(
            new ByteArrayInputStream(Base64.getDecoder().decode(held.text())))) {
      assertThat(new String(bytes.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(json);
    }
  }
}
