package no.utdanning.registersync.source.transport;

import java.time.Duration;
import org.springframework.util.unit.DataSize;

/**
 * {@code register-sync.transfer}, and {@code transfer} of a source: how long and how often a file
 * is tried for, and how large it may be.
 *
 * @param connectTimeout until a connection stands
 * @param readTimeout until the next bytes come
 * @param overallTimeout until the whole file has been read, all tries together
 * @param retries further tries in a row that bring nothing new; what can't pass is tried once
 * @param firstWait before the first further try; doubles with each, give or take a half
 * @param longestWait before any try, also where the server asks for more by {@code Retry-After}
 * @param maxRedirects how often a server may point elsewhere
 * @param maxSize of the file as it lies there
 * @param maxUnpackedSize of its content when it is gzip
 * @param maxRatio how many times larger than its gzip data the content may be
 */
public record TransferSettings(
    Duration connectTimeout,
    Duration readTimeout,
    Duration overallTimeout,
    int retries,
    Duration firstWait,
    Duration longestWait,
    int maxRedirects,
    DataSize maxSize,
    DataSize maxUnpackedSize,
    int maxRatio) {
  public static final TransferSettings DEFAULTS =
      new TransferSettings(
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          Duration.ofMinutes(30),
          4,
          Duration.ofSeconds(1),
          Duration.ofSeconds(60),
          5,
          DataSize.ofGigabytes(8),
          DataSize.ofGigabytes(64),
          250);

  public TransferSettings {
    refuseUnlessPositive(connectTimeout);
    refuseUnlessPositive(readTimeout);
    refuseUnlessPositive(overallTimeout);
    refuseUnlessPositive(firstWait);
    refuseUnlessPositive(longestWait);
    if (retries < 0 || retries > 100) {
      throw new IllegalArgumentException("must be a number from 0 to 100");
    }
    if (maxRedirects < 0 || maxRedirects > 20) {
      throw new IllegalArgumentException("must be a number from 0 to 20");
    }
    if (maxSize.toBytes() < 1 || maxUnpackedSize.toBytes() < 1) {
      throw new IllegalArgumentException("must be a size above 0");
    }
    if (maxRatio < 1) {
      throw new IllegalArgumentException("must be a number above 0");
    }
  }

  private static void refuseUnlessPositive(Duration duration) {
    if (duration.isNegative() || duration.isZero() || duration.toDays() > 1) {
      throw new IllegalArgumentException("must be longer than 0 and no longer than a day");
    }
  }

  /** The same with one try only, for whoever wants to know how things stand now. */
  public TransferSettings once() {
    return new TransferSettings(
        connectTimeout,
        readTimeout,
        overallTimeout,
        0,
        firstWait,
        longestWait,
        maxRedirects,
        maxSize,
        maxUnpackedSize,
        maxRatio);
  }
}
