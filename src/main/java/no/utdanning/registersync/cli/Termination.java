package no.utdanning.registersync.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import no.utdanning.registersync.platform.ExitCode;
import no.utdanning.registersync.platform.StopSignal;

/**
 * SIGTERM and Ctrl-C, taken as a wish to stop: the work is told, comes to its end, and the process
 * then ends as if nobody had killed it. Work that does not end is left behind.
 */
final class Termination implements AutoCloseable {
  /** Longer than work may take by its own settings; those of systemd and Docker are shorter. */
  private static final long LIMIT_MINUTES = 60;

  private final StopSignal signal = new StopSignal();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "termination");

  private Termination() {}

  static Termination awaited() {
    Termination termination = new Termination();
    Runtime.getRuntime().addShutdownHook(termination.hook);
    return termination;
  }

  StopSignal signal() {
    return signal;
  }

  private void stop() {
    signal.ask();
    try {
      if (ended.await(LIMIT_MINUTES, TimeUnit.MINUTES)) {
        // A process that was killed would end with 143.
        Runtime.getRuntime().halt(ExitCode.DONE.code());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The work has ended, by a signal or by itself. */
  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // It is running: the process is on its way out.
    }
  }
}
