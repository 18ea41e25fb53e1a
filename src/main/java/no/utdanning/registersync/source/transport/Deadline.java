package no.utdanning.registersync.source.transport;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The time that fetching a file may take in all; when it is over, what is under way is cut off. */
public final class Deadline {
  private static final ScheduledThreadPoolExecutor TIMER = timer();

  private final Duration allowed;
  private final long end;

  public Deadline(Duration allowed) {
    this.allowed = allowed;
    this.end = System.nanoTime() + allowed.toNanos();
  }

  /** A thread of the virtual machine's own kind: it keeps no program from ending. */
  private static ScheduledThreadPoolExecutor timer() {
    ScheduledThreadPoolExecutor timer =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread thread = new Thread(work, "transfer deadlines");
              thread.setDaemon(true);
              return thread;
            });
    timer.setRemoveOnCancelPolicy(true);
    return timer;
  }

  public Duration remaining() {
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }

  public boolean isOver() {
    return remaining().isZero();
  }

  /** Has something cut off when the time is over; cancel it when it is done by then. */
  public Future<?> cutOff(Runnable cut) {
    return after(remaining(), cut);
  }

  /** Has something done after a while, unless it is cancelled before. */
  public static Future<?> after(Duration wait, Runnable work) {
    return TIMER.schedule(work, wait.toNanos(), TimeUnit.NANOSECONDS);
  }

  public TransferFault fault() {
    return TransferFault.lasting(
        "it took longer than its overall-timeout of " + InWords.of(allowed));
  }
}
