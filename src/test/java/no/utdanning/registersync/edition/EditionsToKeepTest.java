package no.utdanning.registersync.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.utdanning.registersync.edition.store.Edition;
import no.utdanning.registersync.edition.store.EditionReason;
import org.junit.jupiter.api.Test;

class EditionsToKeepTest {
  private static final Instant FIRST = Instant.parse("2026-11-01T03:30:00Z");

  @Test
  void theNewestAreKept() {
    List<Edition> nights = published(Duration.ofDays(1), 12);

    assertThat(EditionsToKeep.oldest(nights, 10, FIRST.plus(Duration.ofDays(11)))).isEqualTo(3);
    assertThat(EditionsToKeep.oldest(nights, 12, FIRST.plus(Duration.ofDays(11)))).isEqualTo(1);
    assertThat(EditionsToKeep.oldest(nights, 99, FIRST.plus(Duration.ofDays(11)))).isEqualTo(1);
  }

  @Test
  void whatWasCurrentWithinTheLastDayIsKeptHoweverMuchWasPublishedSince() {
    List<Edition> hourly = published(Duration.ofHours(1), 30);
    Instant lastPublished = FIRST.plus(Duration.ofHours(29));

    // Edition 6 gave way to 7 at hour 6, which is 23 hours ago; 5 did so 24 hours ago.
    assertThat(EditionsToKeep.oldest(hourly, 3, lastPublished)).isEqualTo(6);
    assertThat(EditionsToKeep.oldest(hourly, 3, lastPublished.minusSeconds(1))).isEqualTo(5);
    assertThat(EditionsToKeep.oldest(hourly, 3, lastPublished.plus(Duration.ofDays(2))))
        .isEqualTo(28);
  }

  @Test
  void theCurrentOneIsKeptHoweverOldItIs() {
    assertThat(
            EditionsToKeep.oldest(
                published(Duration.ofDays(1), 1), 1, Instant.MAX.minus(Duration.ofDays(2))))
        .isEqualTo(1);
    assertThat(EditionsToKeep.oldest(List.of(), 10, FIRST)).isZero();
  }

  private static List<Edition> published(Duration apart, int count) {
    List<Edition> editions = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      Instant at = FIRST.plus(apart.multipliedBy(number - 1L));
      editions.add(new Edition(number, number - 1, EditionReason.RUN, 1L, "f", at, null));
    }
    return editions;
  }
}
