package no.utdanning.registersync.pipeline;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import no.utdanning.registersync.platform.RunContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A piece of work that goes on beside its owner's. It is waited for, and never interrupted: H2
 * closes its file when a thread is that works on it.
 */
final class Meanwhile implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Meanwhile.class);

  private final CompletableFuture<Void> work;

  private Meanwhile(CompletableFuture<Void> work) {
    this.work = work;
  }

  /** Begins the work, in a thread of its own whose log lines are told as the owner's. */
  static Meanwhile begin(String name, Runnable work) {
    Optional<RunContext> owners = RunContext.find();
    CompletableFuture<Void> done = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                owners.ifPresentOrElse(run -> within(run, work), work);
                done.complete(null);
              } catch (Throwable e) {
                done.completeExceptionally(e);
              }
            },
            name);
    thread.setDaemon(true);
    thread.start();
    return new Meanwhile(done);
  }

  private static void within(RunContext owners, Runnable work) {
    try (RunContext context = RunContext.enter(owners.job(), owners.run())) {
      LOG.debug("beside run {}", context.run());
      work.run();
    }
  }

  /** Waits for it. What it threw is thrown here. */
  void await() {
    try {
      work.join();
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
