package no.utdanning.registersync.edition.store;

import static no.utdanning.registersync.edition.store.NewSlices.TAKEN;
import static no.utdanning.registersync.edition.store.NewSlices.aReferenceSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import no.utdanning.registersync.platform.OnBothDatabases;
import org.junit.jupiter.api.Test;

class SourceStateStoreRepositoryTest extends OnBothDatabases {

  @Test
  void theLatestStateOfASourceIsRememberedAsLongAsItsSlice() {
    SliceStore slices = new SliceStore(database);
    String first = slices.save(aReferenceSet(SliceState.ACCEPTED)).id();
    String second = slices.save(aReferenceSet(SliceState.ACCEPTED)).id();
    SourceStateStore states = new SourceStateStore(database);
    SourceState titles = state("titles", "\"v1\"", null, first);
    SourceState workplaces = state("workplaces", null, "Mon, 02 Nov 2026 05:00:00 GMT", second);

    states.save(state("titles", "\"v0\"", "Sun, 01 Nov 2026 05:00:00 GMT", second));
    states.save(titles);
    states.save(workplaces);

    assertThat(states.list()).isEqualTo(Map.of("titles", titles, "workplaces", workplaces));
    slices.delete(List.of(second));
    assertThat(states.list()).isEqualTo(Map.of("titles", titles));
  }

  /** A night and a month that begin at the same moment read the same reference set. */
  @Test
  void jobsThatReadTheSameSourcesAtOnceBothRememberThem() {
    String slice = new SliceStore(database).save(aReferenceSet(SliceState.ACCEPTED)).id();
    List<SourceState> seen =
        IntStream.range(0, 200).mapToObj(i -> state("source " + i, "\"v1\"", null, slice)).toList();
    CyclicBarrier start = new CyclicBarrier(2);
    Runnable job =
        () -> {
          for (SourceState state : seen) {
            together(start);
            new SourceStateStore(database).save(state);
          }
        };

    CompletableFuture.allOf(CompletableFuture.runAsync(job), CompletableFuture.runAsync(job))
        .join();

    assertThat(new SourceStateStore(database).list().values())
        .containsExactlyInAnyOrderElementsOf(seen);
  }

  private static void together(CyclicBarrier barrier) {
    try {
      barrier.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SourceState state(String source, String etag, String modified, String slice) {
    return new SourceState(source, etag, modified, slice, "b".repeat(64), TAKEN);
  }
}
