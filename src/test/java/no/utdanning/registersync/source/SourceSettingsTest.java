package no.utdanning.registersync.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceSettingsTest {

  @Test
  void separatesBySemicolonAndKeepsColumnNamesUnlessToldOtherwise() {
    SourceSettings usual = new SourceSettings("titles.csv", null, null);
    SourceSettings own = new SourceSettings("titles.csv", "\t", Map.of("tittel", "TITLE"));

    assertThat(usual.separator()).isEqualTo(';');
    assertThat(usual.columnInFile("tittel")).isEqualTo("tittel");
    assertThat(own.separator()).isEqualTo('\t');
    assertThat(own.columnInFile("tittel")).isEqualTo("TITLE");
    assertThat(own.columnInFile("styrk98_kode")).isEqualTo("styrk98_kode");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ";;", "\"", "\n", "\r"})
  void refusesADelimiterThatCannotSeparate(String delimiter) {
    assertThatThrownBy(() -> new SourceSettings("titles.csv", delimiter, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("delimiter");
  }
}
