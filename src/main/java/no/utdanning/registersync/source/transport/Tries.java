package no.utdanning.registersync.source.transport;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * Tries again what may pass, a bounded number of times, waiting longer each time and never the
 * same; a server that says how long to wait is left alone that long.
 */
public final class Tries {
  private static final double DOUBLED = 2;
  private static final double GIVE_OR_TAKE_A_HALF = 0.5;

  private final TransferSettings settings;
  private final Deadline deadline;
  private final IntervalFunction backOff;

  public Tries(TransferSettings settings, Deadline deadline) {
    this.settings = settings;
    this.deadline = deadline;
    backOff =
        IntervalFunction.ofExponentialRandomBackoff(
            settings.firstWait(), DOUBLED, GIVE_OR_TAKE_A_HALF, settings.longestWait());
  }

  /**
   * Does the work, again and again as long as it may help.
   *
   * @throws TransferFault the last fault
   */
  public <T> T of(Callable<T> work) throws TransferFault {
    RetryConfig config =
        RetryConfig.<T>custom()
            .maxAttempts(settings.retries() + 1)
            .retryOnException(this::mayPass)
            .intervalBiFunction(this::waitAfter)
            .build();
    try {
      return Retry.of("transfer", config).executeCallable(work);
    } catch (TransferFault e) {
      throw deadline.isOver() ? deadline.fault() : e;
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw deadline.isOver()
          ? deadline.fault()
          : TransferFault.lasting("fetching it failed (" + e.getClass().getSimpleName() + ")", e);
    }
  }

  private boolean mayPass(Throwable fault) {
    if (deadline.isOver() || !(fault instanceof IOException)) {
      return false;
    }
    if (!(fault instanceof TransferFault known)) {
      return true;
    }
    Duration asked = known.retryAfter();
    return known.isPassing() && (asked == null || asked.compareTo(longest()) <= 0);
  }

  private Duration longest() {
    Duration remaining = deadline.remaining();
    return remaining.compareTo(settings.longestWait()) < 0 ? remaining : settings.longestWait();
  }

  /** Milliseconds until the next try. */
  private <T> long waitAfter(int attempt, Either<Throwable, T> outcome) {
    long wait = backOff.apply(attempt);
    if (outcome.isLeft()
        && outcome.getLeft() instanceof TransferFault known
        && known.retryAfter() != null) {
      wait = Math.max(wait, known.retryAfter().toMillis());
    }
    return Math.min(wait, longest().toMillis());
  }
}
