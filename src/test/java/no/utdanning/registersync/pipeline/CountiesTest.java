package no.utdanning.registersync.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import no.utdanning.registersync.settings.SettingsLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountiesTest {
  private static final String ELSEWHERE = "https://vigo.example.org/{county}.csv";

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 1", "3, 2", "5, 4", "16, 4"})
  void filesOfThisMachineLeaveAProcessorAndAreReadEvenOnOne(int processors, int atOnce) {
    assertThat(counties(Map.of()).atOnce(processors)).isEqualTo(atOnce);
  }

  @Test
  void serversAreWaitedForTogether() {
    Counties counties =
        counties(Map.of("REGISTER_SYNC_SOURCES_VIGO_CONTRACTS_LOCATION", ELSEWHERE));

    assertThat(counties.atOnce(1)).isEqualTo(4);
  }

  private static Counties counties(Map<String, String> environment) {
    return new Counties(SettingsLoader.load(Path.of("config", "application.yml"), environment));
  }
}
