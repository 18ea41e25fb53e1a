package no.utdanning.registersync.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Work on several things, so many at once, whose results are taken one by one in any order: slow
 * ones wait for their servers together, and what is done with the results keeps its order.
 */
final class SideBySide<R> implements AutoCloseable {
  private final ExecutorService workers;
  private final Map<String, Future<R>> results = new HashMap<>();

  /**
   * Begins the work.
   *
   * @param atOnce how many at most
   */
  SideBySide(List<String> things, int atOnce, Function<String, R> work) {
    workers =
        Executors.newFixedThreadPool(
            atOnce,
            task -> {
              Thread worker = new Thread(task, "side by side");
              worker.setDaemon(true);
              return worker;
            });
    things.forEach(thing -> results.put(thing, workers.submit(() -> work.apply(thing))));
  }

  /** The result for one of the things; waits for it. What the work threw is thrown here. */
  R get(String thing) {
    Future<R> result = results.remove(thing);
    if (result == null) {
      throw new IllegalArgumentException("no work was begun on " + thing);
    }
    try {
      return result.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException("work on " + thing + " failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for " + thing, e);
    }
  }

  /** Breaks off whatever is not done. */
  @Override
  public void close() {
    workers.shutdownNow();
  }
}
