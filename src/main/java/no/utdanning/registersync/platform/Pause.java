package no.utdanning.registersync.platform;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Waiting for another process, which sends no signal: look, sleep a little, look again. */
final class Pause {
  private static final Duration STEP = Duration.ofMillis(50);

  private Pause() {}

  /** Asks until there is an answer; empty when there was none within the limit. */
  static <T> Optional<T> until(Supplier<Optional<T>> question, Duration limit) {
    long start = System.nanoTime();
    Optional<T> answer = question.get();
    while (answer.isEmpty() && System.nanoTime() - start < limit.toNanos()) {
      sleep();
      answer = question.get();
    }
    return answer;
  }

  private static void sleep() {
    try {
      Thread.sleep(STEP.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for another process", e);
    }
  }
}
