package no.utdanning.registersync.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseSettingsTest {
  @Test
  void theDefaultIsAnH2FileUnderHomeByItsAbsolutePath() {
    DatabaseSettings settings = DatabaseSettings.under(Path.of("./var"));

    assertThat(settings.dialect()).isEqualTo(Dialect.H2);
    assertThat(settings.url())
        .isEqualTo("jdbc:h2:file:" + Path.of("var").toAbsolutePath() + "/db/register-sync");
  }

  @Test
  void theDialectFollowsFromTheUrl() {
    assertThat(settings("jdbc:postgresql://db/register").dialect()).isEqualTo(Dialect.POSTGRESQL);
    assertThat(settings("jdbc:h2:file:./x").dialect()).isEqualTo(Dialect.H2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "jdbc:h2:mem:x", "jdbc:h2:tcp://db/x", "jdbc:h2:file:", "jdbc:mysql:x"})
  void otherDatabasesAreRefused(String url) {
    assertThatThrownBy(() -> settings(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("spring.datasource.url");
  }

  @Test
  void thePasswordIsNeverPrinted() {
    DatabaseSettings settings =
        new DatabaseSettings("jdbc:postgresql://db/register?password=hemmelig", "rs", "hemmelig");

    assertThat(settings).hasToString("jdbc:postgresql://db/register as rs");
  }

  @Test
  void anH2FileKeepsTheOptionsOfItsUrl() {
    H2File file = H2File.of("jdbc:h2:file:/data/../data/rs;CACHE_SIZE=65536");

    assertThat(file.path()).isEqualTo(Path.of("/data/rs"));
    assertThat(file.options()).isEqualTo(";CACHE_SIZE=65536");
    assertThat(file.lock()).isEqualTo(Path.of("/data/host.lock"));
    assertThat(file.directory()).isEqualTo(Path.of("/data"));
  }

  private static DatabaseSettings settings(String url) {
    return new DatabaseSettings(url, null, null);
  }
}
