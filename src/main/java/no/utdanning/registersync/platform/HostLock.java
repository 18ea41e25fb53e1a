package no.utdanning.registersync.platform;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The right to open the H2 file: a lock of the operating system, which frees it when the process
 * dies in whatever way. Held by one {@link Database} of one process.
 */
final class HostLock implements Closeable {
  /**
   * The locks of this process. On POSIX, closing any channel of a file gives up all locks that the
   * process has on it, so a file that is locked here must not even be opened a second time.
   */
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private HostLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Empty when someone else has it, in this process or another. The directory must be there. */
  static Optional<HostLock> tryAcquire(Path file) {
    if (!HELD_HERE.add(file)) {
      return Optional.empty();
    }
    FileChannel locked = null;
    try {
      locked = tryLock(file);
      return Optional.ofNullable(locked).map(channel -> new HostLock(file, channel));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot lock " + file, e);
    } finally {
      if (locked == null) {
        HELD_HERE.remove(file);
      }
    }
  }

  static boolean isHeldHere(Path file) {
    return HELD_HERE.contains(file);
  }

  private static @Nullable FileChannel tryLock(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = channel.tryLock();
      return lock == null ? null : channel;
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot free " + file, e);
    } finally {
      HELD_HERE.remove(file);
    }
  }
}
