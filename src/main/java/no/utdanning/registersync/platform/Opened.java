package no.utdanning.registersync.platform;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Things that were opened one on top of the other, closed in the opposite order, every one. */
final class Opened implements AutoCloseable {
  /** Something to close; a failure is a {@link RuntimeException}. */
  @FunctionalInterface
  interface Closing extends AutoCloseable {
    @Override
    void close();
  }

  private final Deque<Closing> closings = new ArrayDeque<>();

  void thenClose(Closing closing) {
    closings.push(closing);
  }

  /** Closes all, and throws the first failure with the later ones inside it. */
  @Override
  public void close() {
    @Nullable RuntimeException failure = null;
    while (!closings.isEmpty()) {
      try {
        closings.pop().close();
      } catch (RuntimeException e) {
        if (failure == null) {
          failure = e;
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
