package no.utdanning.registersync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TimesTest {
  @Test
  void hoursAreThoseOfTheProgramsZone() {
    Times oslo = new Times(ZoneId.of("Europe/Oslo"));

    assertThat(oslo.at(Instant.parse("2026-10-25T00:59:59Z"))).isEqualTo("2026-10-25 02:59");
    assertThat(oslo.at(Instant.parse("2026-10-25T01:00:00Z"))).isEqualTo("2026-10-25 02:00");
  }

  @Test
  void durationsAreAsRoughAsTheyAreLong() {
    assertThat(Times.took(Duration.ofMillis(9_940))).isEqualTo("9.9 s");
    assertThat(Times.took(Duration.ofSeconds(10))).isEqualTo("10 s");
    assertThat(Times.took(Duration.ofSeconds(59))).isEqualTo("59 s");
    assertThat(Times.took(Duration.ofSeconds(60))).isEqualTo("1 min 0 s");
    assertThat(Times.took(Duration.ofSeconds(3599))).isEqualTo("59 min 59 s");
    assertThat(Times.took(Duration.ofSeconds(7500))).isEqualTo("2 h 5 min");
  }

  @Test
  void theMachinesLocaleChangesNothing() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(Times.took(Duration.ofMillis(1500))).isEqualTo("1.5 s");
      assertThat(new Times(ZoneId.of("UTC")).at(Instant.EPOCH)).isEqualTo("1970-01-01 00:00");
    } finally {
      Locale.setDefault(before);
    }
  }
}
