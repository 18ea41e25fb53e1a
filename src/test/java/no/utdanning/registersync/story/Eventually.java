package no.utdanning.registersync.story;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waiting for another process, which sends no signal. */
final class Eventually {
  private static final Duration LIMIT = Duration.ofSeconds(120);

  private Eventually() {}

  /** Asks until there is an answer. */
  static <T> T answer(String what, Callable<Optional<T>> question) throws Exception {
    long start = System.nanoTime();
    while (System.nanoTime() - start < LIMIT.toNanos()) {
      Optional<T> answer = question.call();
      if (answer.isPresent()) {
        return answer.get();
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    throw new AssertionError("in vain: " + what);
  }

  static void holds(String what, Callable<Boolean> condition) throws Exception {
    answer(what, () -> condition.call() ? Optional.of(true) : Optional.empty());
  }
}
