package no.utdanning.registersync.edition.store;

import static no.utdanning.registersync.review.ConflictState.ACCEPTED;
import static no.utdanning.registersync.review.ConflictState.OPEN;
import static no.utdanning.registersync.review.ConflictState.TO_FIX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import no.utdanning.registersync.platform.OnBothDatabases;
import no.utdanning.registersync.register.TitleCode;
import no.utdanning.registersync.review.ConflictState;
import no.utdanning.registersync.review.FirstSeen;
import no.utdanning.registersync.review.PastConflict;
import no.utdanning.registersync.review.ReviewMemory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReviewStoreRepositoryTest extends OnBothDatabases {
  private static final String SHARED = "shared_title:7421125";
  private static final String STALE = "stale_review:y_radiolog";
  private static final TitleCode TITLE = new TitleCode("7421125");
  private static final FirstSeen FIRST = new FirstSeen(1, LocalDate.of(2026, 9, 30));
  private static final FirstSeen SECOND = new FirstSeen(2, LocalDate.of(2026, 10, 31));
  // A rollback: a later edition as of an earlier day.
  private static final FirstSeen THIRD = new FirstSeen(3, LocalDate.of(2026, 9, 30));
  private ReviewStore store;

  @BeforeEach
  void makeTheStore() {
    store = new ReviewStore(database);
  }

  @Test
  void nothingIsRememberedBeforeTheFirstEdition() {
    assertThat(store.memory(0)).isEqualTo(ReviewMemory.NONE);
    assertThat(store.memory(7).conflicts()).isEmpty();
  }

  @Test
  void eachEditionIsRememberedAsItWasHoweverManyCameAfter() {
    remember(FIRST, Map.of(SHARED, OPEN, STALE, TO_FIX), "SNEKKER");
    remember(SECOND, Map.of(SHARED, ACCEPTED), "SNEKKERARBEIDER");
    remember(THIRD, Map.of(SHARED, ACCEPTED, STALE, OPEN), "SNEKKER");

    assertThat(store.memory(1).conflicts())
        .isEqualTo(
            Map.of(
                SHARED, new PastConflict(SHARED, OPEN, FIRST),
                STALE, new PastConflict(STALE, TO_FIX, FIRST)));
    assertThat(store.memory(2).conflicts())
        .isEqualTo(Map.of(SHARED, new PastConflict(SHARED, ACCEPTED, FIRST)));
    assertThat(store.memory(3).conflicts())
        .isEqualTo(
            Map.of(
                SHARED, new PastConflict(SHARED, ACCEPTED, FIRST),
                STALE, new PastConflict(STALE, OPEN, FIRST)));
    assertThat(store.memory(3).firstSeen()).isEqualTo(Map.of(SHARED, FIRST, STALE, FIRST));
    assertThat(store.memory(1).texts().newAmong(Map.of(TITLE, "snekker "))).isEmpty();
    assertThat(store.memory(2).texts().newAmong(Map.of(TITLE, "SNEKKER"))).containsKey(TITLE);
  }

  @Test
  void anEditionThatIsNotPublishedIsNotRemembered() {
    remember(FIRST, Map.of(SHARED, OPEN), "SNEKKER");

    assertThatThrownBy(
            () ->
                database
                    .transactions()
                    .executeWithoutResult(
                        status -> {
                          remember(SECOND, Map.of(SHARED, ACCEPTED, STALE, OPEN), "MURER");
                          throw new IllegalStateException("the process was killed");
                        }))
        .hasMessage("the process was killed");

    assertThat(store.memory(2).conflicts())
        .isEqualTo(Map.of(SHARED, new PastConflict(SHARED, OPEN, FIRST)));
    assertThat(store.memory(2).texts().newAmong(Map.of(TITLE, "SNEKKER"))).isEmpty();
  }

  private void remember(FirstSeen now, Map<String, ConflictState> conflicts, String text) {
    ReviewMemory before = store.memory(now.edition() - 1);
    store.remember(
        before,
        now,
        new TreeMap<>(conflicts),
        before.texts().newAmong(new TreeMap<>(Map.of(TITLE, text))));
  }
}
