package no.utdanning.registersync.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeasesRepositoryTest extends OnBothDatabases {
  private static final Owner ELSEWHERE = new Owner("elsewhere", 4711, Instant.EPOCH);

  @Test
  void oneOwnerHasItUntilItIsGivenBack() {
    Leases leases = new Leases(database, Leases.TIME_TO_LIVE);

    Lease first = leases.acquire("nightly").orElseThrow();
    Optional<Lease> meanwhile = leases.acquire("nightly");
    LeaseHolder holder = leases.findHolder("nightly").orElseThrow();
    first.close();
    Optional<LeaseHolder> nobody = leases.findHolder("nightly");
    Lease second = leases.acquire("nightly").orElseThrow();

    assertThat(meanwhile).isEmpty();
    assertThat(holder.owner()).isEqualTo(Owner.current());
    assertThat(holder.fence()).isEqualTo(first.fence());
    assertThat(nobody).isEmpty();
    assertThat(second.fence()).isGreaterThan(first.fence());
    second.close();
  }

  @Test
  void leasesOfOtherNamesAreOthers() {
    try (Lease nightly = lease("nightly");
        Lease monthly = lease("monthly")) {
      assertThat(nightly.isHeld()).isTrue();
      assertThat(monthly.isHeld()).isTrue();
    }
  }

  @Test
  void anOwnerElsewhereIsSucceededWhenItHasExpiredAndNotBefore() {
    Leases theirs = new Leases(database, Leases.TIME_TO_LIVE, ELSEWHERE);
    Leases ours = new Leases(database, Leases.TIME_TO_LIVE);
    Lease lost = theirs.acquire("nightly").orElseThrow();

    Optional<Lease> early = ours.acquire("nightly");
    expire("nightly");
    Lease late = ours.acquire("nightly").orElseThrow();

    assertThat(early).isEmpty();
    assertThat(late.fence()).isEqualTo(lost.fence() + 1);
    assertThatThrownBy(lost::ensureHeld).isInstanceOf(LeaseLostException.class);
    lost.beat();
    assertThat(lost.isHeld()).isFalse();
    lost.close();
    assertThat(ours.findHolder("nightly")).isPresent();
    late.close();
  }

  @Test
  void aBeatMovesTheExpiryOn() {
    Leases theirs = new Leases(database, Leases.TIME_TO_LIVE, ELSEWHERE);
    Leases ours = new Leases(database, Leases.TIME_TO_LIVE);
    Lease alive = theirs.acquire("nightly").orElseThrow();

    expire("nightly");
    alive.beat();

    assertThat(ours.acquire("nightly")).isEmpty();
    assertThat(alive.isHeld()).isTrue();
    alive.close();
  }

  @Test
  void anOwnerOfThisMachineThatIsGoneIsSucceededAtOnce() {
    Owner self = Owner.current();
    Owner reusedNumber = new Owner(self.host(), self.pid(), self.started().minusSeconds(3600));
    Leases theirs = new Leases(database, Leases.TIME_TO_LIVE, reusedNumber);
    Leases ours = new Leases(database, Leases.TIME_TO_LIVE);
    Lease theirLease = theirs.acquire("nightly").orElseThrow();

    assertThat(ours.findHolder("nightly")).isEmpty();
    Lease ourLease = ours.acquire("nightly").orElseThrow();

    assertThat(ourLease.fence()).isEqualTo(theirLease.fence() + 1);
    theirLease.close();
    ourLease.close();
  }

  @Test
  void ofManyWhoAskAtOnceOneGetsIt() throws Exception {
    Leases leases = new Leases(database, Leases.TIME_TO_LIVE);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      for (int round = 0; round < 10; round++) {
        Callable<Optional<Lease>> asking = () -> leases.acquire("nightly");
        List<Future<Optional<Lease>>> answers =
            threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> asking).toList());

        int won = 0;
        for (Future<Optional<Lease>> answer : answers) {
          Optional<Lease> lease = answer.get();
          won += lease.isPresent() ? 1 : 0;
          lease.ifPresent(Lease::close);
        }
        assertThat(won).isEqualTo(1);
        assertThat(leases.findHolder("nightly")).isEmpty();
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void whoeverWouldTakeItOverWaitsForTheTransactionInWhichItIsEnsured() throws Exception {
    Leases theirs = new Leases(database, Duration.ofSeconds(60), ELSEWHERE);
    Leases ours = new Leases(database, Leases.TIME_TO_LIVE);
    Lease slow = theirs.acquire("nightly").orElseThrow();
    expire("nightly");
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      Future<Optional<Lease>> taking =
          database
              .transactions()
              .execute(
                  transaction -> {
                    slow.ensureHeld();
                    Future<Optional<Lease>> asked = thread.submit(() -> ours.acquire("nightly"));
                    assertThat(slow.isHeld()).isTrue();
                    slow.ensureHeld();
                    return asked;
                  });

      Lease taken = taking.get().orElseThrow();
      assertThatThrownBy(slow::ensureHeld).isInstanceOf(LeaseLostException.class);
      slow.close();
      taken.close();
    } finally {
      thread.shutdown();
    }
  }

  private void expire(String name) {
    database
        .jdbc()
        .sql(
            """
            update lease set expires_at = current_timestamp - interval '1' second
             where name = :name
            """)
        .param("name", name)
        .update();
  }
}
