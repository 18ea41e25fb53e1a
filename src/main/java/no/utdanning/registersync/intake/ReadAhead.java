package no.utdanning.registersync.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks and cuts a file on a thread of its own, a few blocks ahead of whoever takes them, in the
 * file's order. What it met instead of a block is thrown in the block's place.
 */
final class ReadAhead implements Closeable {
  private static final int BLOCKS_AHEAD = 4;

  /** What the thread hands over: a block, or the end, or a fault. */
  private record Item(@Nullable PlainBlock block, @Nullable Throwable fault) {}

  private final PlainCutter cutter;
  private final BlockingQueue<Item> items = new ArrayBlockingQueue<>(BLOCKS_AHEAD);
  private final Thread thread;
  private boolean over;

  ReadAhead(PlainCutter cutter) {
    this.cutter = cutter;
    this.thread = new Thread(this::work, "reading ahead");
    thread.setDaemon(true);
    thread.start();
  }

  private void work() {
    try {
      Item item;
      do {
        item = read();
        items.put(item);
      } while (item.block() != null);
    } catch (InterruptedException e) {
      // Nobody wants the rest.
    }
  }

  private Item read() {
    try {
      return new Item(cutter.next(), null);
    } catch (IOException | RuntimeException | Error e) {
      return new Item(null, e);
    }
  }

  /**
   * The next records; null when there is none that is plain: the rest is the cutter's to give.
   *
   * @throws IOException what reading threw
   */
  @Nullable PlainBlock next() throws IOException {
    if (over) {
      return null;
    }
    Item item = take();
    over = item.block() == null;
    if (item.fault() instanceof IOException fault) {
      throw fault;
    }
    if (item.fault() != null) {
      throw new IllegalStateException(item.fault());
    }
    return item.block();
  }

  private Item take() throws InterruptedIOException {
    try {
      return items.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  /** Ends the thread; then nobody else reads the file. */
  @Override
  public void close() {
    thread.interrupt();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
