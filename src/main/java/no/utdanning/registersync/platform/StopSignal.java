package no.utdanning.registersync.platform;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Somebody wants long work to end: asked once, from any thread. */
public final class StopSignal {
  private final CountDownLatch asked = new CountDownLatch(1);

  public void ask() {
    asked.countDown();
  }

  public boolean isAsked() {
    return asked.getCount() == 0;
  }

  /** Waits until it is asked, so long at most; whether it was. */
  public boolean isAskedWithin(Duration limit) {
    try {
      return asked.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
