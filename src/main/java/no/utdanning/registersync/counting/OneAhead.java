package no.utdanning.registersync.counting;

import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Works out the next thing on a thread of its own while what came of the one before is read. */
final class OneAhead {
  private OneAhead() {}

  /**
   * Hands over what comes of each thing, in their order, on the thread of whoever calls. What the
   * work or the reader throws ends it.
   *
   * @param work done for one thing after the other
   */
  static <T, R> void inOrder(Collection<T> things, Function<T, R> work, Consumer<R> reader) {
    ExecutorService worker = Executors.newSingleThreadExecutor(OneAhead::thread);
    try {
      @Nullable Future<R> before = null;
      for (T thing : things) {
        Future<R> next = worker.submit(() -> work.apply(thing));
        if (before != null) {
          reader.accept(result(before));
        }
        before = next;
      }
      if (before != null) {
        reader.accept(result(before));
      }
    } finally {
      worker.shutdownNow();
    }
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "one ahead");
    thread.setDaemon(true);
    return thread;
  }

  private static <R> R result(Future<R> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      if (e.getCause() instanceof Error fault) {
        throw fault;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while figures were worked out", e);
    }
  }
}
