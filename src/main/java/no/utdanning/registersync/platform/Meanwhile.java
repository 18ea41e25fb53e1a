package no.utdanning.registersync.platform;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A piece of work that goes on beside its owner's. It is waited for, and never interrupted: H2
 * closes its file when a thread is that works on it.
 *
 * @param <T> what comes of it
 */
public final class Meanwhile<T> implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Meanwhile.class);

  private final CompletableFuture<T> work;

  private Meanwhile(CompletableFuture<T> work) {
    this.work = work;
  }

  /** Begins the work, in a thread of its own whose log lines are told as the owner's. */
  public static <T> Meanwhile<T> begin(String name, Supplier<T> work) {
    Optional<RunContext> owners = RunContext.find();
    CompletableFuture<T> done = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                done.complete(owners.isEmpty() ? work.get() : within(owners.get(), work));
              } catch (Throwable e) {
                done.completeExceptionally(e);
              }
            },
            name);
    thread.setDaemon(true);
    thread.start();
    return new Meanwhile<>(done);
  }

  /** Begins work that nothing comes of. */
  public static Meanwhile<Boolean> begin(String name, Runnable work) {
    return begin(
        name,
        () -> {
          work.run();
          return true;
        });
  }

  private static <T> T within(RunContext owners, Supplier<T> work) {
    try (RunContext context = RunContext.enter(owners.job(), owners.run())) {
      LOG.debug("beside run {}", context.run());
      return work.get();
    }
  }

  /** Waits for it. What it threw is thrown here. */
  public T await() {
    try {
      return work.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e;
    }
  }

  /** Waits for it, however it ends: nothing of it goes on when its owner gives up. */
  @Override
  public void close() {
    work.handle((done, fault) -> fault).join();
  }
}
