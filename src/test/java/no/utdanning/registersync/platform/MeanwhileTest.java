package no.utdanning.registersync.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class MeanwhileTest {
  @Test
  void theWorkGoesOnBesideItsOwners() throws Exception {
    CountDownLatch ownerIsThere = new CountDownLatch(1);
    CountDownLatch workIsDone = new CountDownLatch(1);

    try (Meanwhile<Boolean> meanwhile =
        Meanwhile.begin(
            "work",
            () -> {
              awaitQuietly(ownerIsThere);
              workIsDone.countDown();
            })) {
      ownerIsThere.countDown();
      workIsDone.await();
      meanwhile.await();
    }
  }

  @Test
  void whatTheWorkThrowsIsThrownWhereItIsWaitedFor() {
    try (Meanwhile<Boolean> meanwhile =
        Meanwhile.begin(
            "work",
            () -> {
              throw new IllegalStateException("no room");
            })) {
      assertThatThrownBy(meanwhile::await)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("no room");
    }
  }

  @Test
  void anOwnerWhoGivesUpWaitsForTheWorkAndThrowsHisOwnFault() {
    CountDownLatch givenUp = new CountDownLatch(1);
    AtomicBoolean done = new AtomicBoolean();

    assertThatThrownBy(
            () -> {
              try (Meanwhile<Boolean> meanwhile =
                  Meanwhile.begin(
                      "work",
                      () -> {
                        awaitQuietly(givenUp);
                        done.set(true);
                        throw new IllegalStateException("nobody asks");
                      })) {
                givenUp.countDown();
                throw new IllegalArgumentException("given up");
              }
            })
        .isInstanceOf(IllegalArgumentException.class)
        .hasNoSuppressedExceptions();
    assertThat(done).isTrue();
  }

  @Test
  void theLogSpeaksOfTheOwnersRun() {
    AtomicReference<Optional<Long>> run = new AtomicReference<>();

    try (RunContext other = RunContext.enter("nightly", 8);
        RunContext owners = RunContext.enter("monthly", 7);
        Meanwhile<Boolean> meanwhile =
            Meanwhile.begin("work", () -> run.set(RunContext.find().map(RunContext::run)))) {
      meanwhile.await();
      assertThat(owners.run()).isNotEqualTo(other.run());
    }

    assertThat(run).hasValue(Optional.of(7L));
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
