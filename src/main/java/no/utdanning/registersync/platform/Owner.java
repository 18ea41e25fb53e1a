package no.utdanning.registersync.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that holds something. Process numbers are used again, so the moment of its start is a
 * part of its identity.
 *
 * @param host the machine; in a container with the container's own process numbers, those too
 * @param started as the operating system tells it, a second's accuracy
 */
public record Owner(String host, long pid, Instant started) {
  /** The wall clock may have been set right since; a process number is not used again this soon. */
  private static final Duration TOLERANCE = Duration.ofSeconds(10);

  private static final Owner CURRENT = ofThisProcess();

  /** This process. */
  public static Owner current() {
    return CURRENT;
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException when it did not
   */
  public static Owner of(String text) {
    String[] words = text.split(" ", -1);
    if (words.length != 3) {
      throw new IllegalArgumentException("not an owner (host pid start): " + text);
    }
    try {
      return new Owner(words[0], Long.parseLong(words[1]), Instant.parse(words[2]));
    } catch (NumberFormatException | DateTimeException e) {
      throw new IllegalArgumentException("not an owner (host pid start): " + text, e);
    }
  }

  /** The name of the machine alone. */
  public String machine() {
    return host.replaceFirst("/.*", "");
  }

  /** Whether it ran on this machine and runs no more. False for other machines: nobody knows. */
  public boolean isKnownToBeGone() {
    return host.equals(CURRENT.host)
        && ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isThis).isEmpty();
  }

  private boolean isThis(ProcessHandle process) {
    Optional<Instant> start = process.info().startInstant();
    return start.isEmpty()
        || Duration.between(started, start.get()).abs().compareTo(TOLERANCE) <= 0;
  }

  /** {@code host pid start}, e.g. {@code batch1 4711 2026-11-05T02:00:00Z}. */
  @Override
  public String toString() {
    return host + " " + pid + " " + started;
  }

  private static Owner ofThisProcess() {
    ProcessHandle self = ProcessHandle.current();
    return new Owner(
        hostName() + processNumbers(),
        self.pid(),
        self.info().startInstant().orElse(Instant.EPOCH));
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName().replace(' ', '-');
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }

  /** Which process numbers ours is one of: containers of one host name may each have their own. */
  private static String processNumbers() {
    try {
      return "/" + Files.readSymbolicLink(Path.of("/proc/self/ns/pid"));
    } catch (IOException | UnsupportedOperationException e) {
      return "";
    }
  }
}
