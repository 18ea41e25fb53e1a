package no.utdanning.registersync.edition.store;

import static no.utdanning.registersync.edition.store.NewSlices.TAKEN;
import static no.utdanning.registersync.edition.store.NewSlices.aReferenceSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.utdanning.registersync.platform.Lease;
import no.utdanning.registersync.platform.LeaseLostException;
import no.utdanning.registersync.platform.OnBothDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class EditionStoreRepositoryTest extends OnBothDatabases {
  private EditionStore editions;
  private Lease lease;
  private String slice;

  @BeforeEach
  void makeTheStore() {
    editions = new EditionStore(database);
    lease = lease("publish");
    slice = new SliceStore(database).save(aReferenceSet(SliceState.ACCEPTED)).id();
  }

  @AfterEach
  void giveTheLeaseBack() {
    lease.close();
  }

  @Test
  void beforeTheFirstEditionThereIsNone() {
    assertThat(editions.currentNumber()).isZero();
    assertThat(editions.findCurrent()).isEmpty();
    assertThat(editions.list()).isEmpty();
    assertThatThrownBy(() -> editions.get(1))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("no edition 1");
  }

  @Test
  void publishingMovesThePointerAndRecordsTheEdition() {
    NewEdition accepted =
        new NewEdition(1, EditionReason.ACCEPT, 5L, "print", TAKEN, "fordi", Set.of(slice));

    assertThat(editions.publish(edition(0), lease)).isTrue();
    assertThat(editions.publish(accepted, lease)).isTrue();

    assertThat(editions.currentNumber()).isEqualTo(2);
    assertThat(editions.findCurrent())
        .contains(new Edition(2, 1, EditionReason.ACCEPT, 5L, "print", TAKEN, "fordi"));
    assertThat(editions.list()).extracting(Edition::number).containsExactly(2, 1);
    assertThat(new SliceStore(database).listOfEdition(2)).extracting(Slice::id).containsOnly(slice);
  }

  @Test
  void theLoserIsToldAndChangesNothing() {
    editions.publish(edition(0), lease);

    assertThat(editions.publish(edition(0), lease)).isFalse();
    assertThat(editions.publish(edition(7), lease)).isFalse();

    assertThat(editions.currentNumber()).isEqualTo(1);
    assertThat(editions.list()).hasSize(1);
  }

  @Test
  void ofTwoWhoPublishAtOnceOneWins() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (Lease other = lease("other")) {
      for (int base = 0; base < 10; base++) {
        NewEdition edition = edition(base);
        List<Callable<Boolean>> publishers =
            List.of(
                () -> editions.publish(edition, lease),
                () -> editions.publish(edition, other),
                () -> editions.publish(edition, lease),
                () -> editions.publish(edition, other));

        int won = 0;
        for (Future<Boolean> answer : threads.invokeAll(publishers)) {
          won += answer.get() ? 1 : 0;
        }

        assertThat(won).isEqualTo(1);
        assertThat(editions.currentNumber()).isEqualTo(base + 1);
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void whoeverHasLostTheLeaseDoesNotPublish() {
    lease.close();
    Lease successor = lease("publish");

    assertThatThrownBy(() -> editions.publish(edition(0), lease))
        .isInstanceOf(LeaseLostException.class);
    assertThat(editions.currentNumber()).isZero();
    assertThat(editions.publish(edition(0), successor)).isTrue();
    successor.close();
  }

  @Test
  void anEditionOfASliceThatIsNotThereIsNotPublished() {
    NewEdition edition =
        new NewEdition(0, EditionReason.RUN, null, "print", TAKEN, null, Set.of("nope"));

    assertThatThrownBy(() -> editions.publish(edition, lease))
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThat(editions.currentNumber()).isZero();
    assertThat(editions.list()).isEmpty();
  }

  @Test
  void thePublishedEditionIsNotForgotten() {
    editions.publish(edition(0), lease);
    editions.publish(edition(1), lease);

    editions.delete(1);
    editions.delete(1);

    assertThat(editions.list()).extracting(Edition::number).containsExactly(2);
    assertThatThrownBy(() -> editions.delete(2)).isInstanceOf(IllegalArgumentException.class);
  }

  private NewEdition edition(int base) {
    return new NewEdition(base, EditionReason.RUN, null, "print", TAKEN, null, Set.of(slice));
  }
}
