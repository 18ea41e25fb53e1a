package no.utdanning.registersync.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

  @ParameterizedTest
  @CsvSource({
    "2026-10-31, 2026-10-31",
    "31.10.2026, 2026-10-31",
    "2024-02-29, 2024-02-29",
    "29.02.2000, 2000-02-29",
    "1969-12-31, 1969-12-31",
    "0000-01-01, 0000-01-01",
    "31.12.9999, 9999-12-31",
  })
  void readsBothForms(String text, LocalDate date) {
    assertThat(Dates.day(text)).isEqualTo((int) date.toEpochDay());
    assertThat(Dates.endDay(text)).isEqualTo((int) date.toEpochDay());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-02-29", "29.02.1900", "2026-02-30", "31.04.2026", "2026-00-10", "2026-13-01",
        "2026-10-00", "32.10.2026", "2026-1-01", "1.10.2026", "2026-10-31 ", " 2026-10-31",
        "2026-10-31T00:00", "2026/10/31", "31-10-2026", "2026.10.31", "20261031", "31.10.26",
        "-026-10-31", "+026-10-31", "2026-1a-01", "२०२६-10-31", "x", "0000000000",
      })
  void readsNothingElse(String text) {
    assertThat(Dates.day(text)).isEqualTo(Dates.UNREADABLE);
    assertThat(Dates.endDay(text)).isEqualTo(Dates.UNREADABLE);
  }

  @Test
  void anEmptyTextIsNoDateButAnOpenEnd() {
    assertThat(Dates.day("")).isEqualTo(Dates.UNREADABLE);
    assertThat(Dates.endDay("")).isEqualTo(Dates.OPEN_END);
  }
}
