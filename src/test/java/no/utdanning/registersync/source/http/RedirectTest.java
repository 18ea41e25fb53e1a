package no.utdanning.registersync.source.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;

class RedirectTest {
  private static final URI HOME = URI.create("https://one.example/a/b.csv");

  @Test
  void leadsToAnotherAddressButNeverToAnUnsecuredOne() throws Exception {
    assertThat(Redirect.of(HOME, "c.csv")).isEqualTo(URI.create("https://one.example/a/c.csv"));
    assertThat(Redirect.of(HOME, "https://two.example/c"))
        .isEqualTo(URI.create("https://two.example/c"));
    assertThatThrownBy(() -> Redirect.of(HOME, "http://one.example/c"))
        .hasMessageContaining("from https to unsecured http (one.example)");
    assertThatThrownBy(() -> Redirect.of(HOME, "")).hasMessageContaining("no web address");
    assertThatThrownBy(() -> Redirect.of(HOME, "ht tp")).hasMessageContaining("no address");
  }

  @Test
  void isHomeOnlyAtTheSameSchemeHostAndPort() {
    assertThat(isHome("https://ONE.example:443/x?y")).isTrue();
    assertThat(isHome("https://one.example:8443/x")).isFalse();
    assertThat(isHome("https://one.example.org/x")).isFalse();
    assertThat(isHome("http://one.example:443/x")).isFalse();
  }

  private static boolean isHome(String other) {
    return Credentials.isSameHost(HOME, URI.create(other));
  }
}
