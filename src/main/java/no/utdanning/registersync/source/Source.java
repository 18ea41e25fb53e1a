package no.utdanning.registersync.source;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.utdanning.registersync.register.Area;
import no.utdanning.registersync.register.Period;
import no.utdanning.registersync.source.http.Credentials;
import no.utdanning.registersync.source.http.HttpFile;
import no.utdanning.registersync.source.sftp.SftpFile;
import no.utdanning.registersync.source.token.TokenService;
import no.utdanning.registersync.source.transport.Fetched;
import no.utdanning.registersync.source.transport.TransferFault;
import no.utdanning.registersync.source.transport.Validator;
import org.jspecify.annotations.Nullable;

/**
 * A source as a run asks for it: for one county or one period where the key has such.
 *
 * @param name what findings and receipts call it: the settings key plus county or period, e.g.
 *     {@code vigo-contracts 03}, {@code aa-register 2026-10}, {@code titles}
 * @param location the one of the settings with county or period filled in; may hold secrets
 * @param access that of the settings with county or period filled in
 */
public record Source(
    SourceKey key, SourceSettings settings, String name, String location, Access access) {
  /** A file that changes under the reader's hands is read anew; not for ever. */
  private static final int READINGS = 3;

  /** The file of this machine that a location names, if it names one. */
  public static Optional<Path> localPath(String location) {
    try {
      return Optional.of(LocalFile.at(location).path());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  public static Source of(SourceKey key, SourceSettings settings) {
    return new Source(key, settings, key.key(), settings.location(), settings.access());
  }

  /**
   * The source of one county.
   *
   * @param county two digits as a number
   */
  public static Source ofCounty(SourceKey key, SourceSettings settings, int county) {
    return filledIn(key, settings, "{county}", Area.countyText(county));
  }

  public static Source ofPeriod(SourceKey key, SourceSettings settings, Period period) {
    return filledIn(key, settings, "{period}", period.toString());
  }

  private static Source filledIn(
      SourceKey key, SourceSettings settings, String placeholder, String value) {
    return new Source(
        key,
        settings,
        key.key() + " " + value,
        settings.location().replace(placeholder, value),
        settings.access().filledIn(placeholder, value));
  }

  /** The location as it may be shown and stored. */
  public String shownLocation() {
    return ShownLocation.of(location);
  }

  /** Work on the bytes of a source. It keeps nothing when it throws: it may be done anew. */
  @FunctionalInterface
  public interface Reading<T> {
    T from(OpenedSource opened) throws UnusableSource;
  }

  /**
   * Opens it, has it read, and closes it.
   *
   * @throws UnusableSource when it is not there, breaks off for good, or is not what it should be
   */
  public <T> T read(Reading<T> reading) throws UnusableSource {
    return readUnless(null, reading)
        .orElseThrow(() -> new IllegalStateException("unchanged, and nobody asked"));
  }

  /**
   * As {@link #read}, unless it is still what it was.
   *
   * @param known the {@link OpenedSource#validator()} of then; null when that is not known
   * @return empty when it is unchanged, by the word of its server, or of its checksum when it is a
   *     file of this machine; nothing was read then
   */
  public <T> Optional<T> readUnless(@Nullable Validator known, Reading<T> reading)
      throws UnusableSource {
    for (int left = READINGS - 1; ; left--) {
      Optional<OpenedSource> opened = open(known);
      if (opened.isEmpty()) {
        return Optional.empty();
      }
      try (OpenedSource source = opened.get()) {
        return Optional.of(reading.from(source));
      } catch (UnusableSource e) {
        if (left == 0 || !(e.getCause() instanceof TransferFault fault && fault.isChanged())) {
          throw e;
        }
      }
    }
  }

  /**
   * Opens it.
   *
   * @throws UnusableSource when it is not there, may not be read, is empty, or is gzip that cannot
   *     be unpacked from its first bytes on
   */
  public OpenedSource open() throws UnusableSource {
    return open(null).orElseThrow(() -> new IllegalStateException("unchanged, and nobody asked"));
  }

  private Optional<OpenedSource> open(@Nullable Validator known) throws UnusableSource {
    try {
      Optional<Fetched> fetched = fetch(known);
      return fetched.isEmpty()
          ? Optional.empty()
          : Optional.of(OpenedSource.over(this, fetched.get()));
    } catch (IOException e) {
      throw UnusableSource.unreadable(this, e);
    }
  }

  private Optional<Fetched> fetch(@Nullable Validator known) throws IOException {
    String scheme =
        location.substring(0, Math.max(0, location.indexOf(':'))).toLowerCase(Locale.ROOT);
    return switch (scheme) {
      case "http", "https" ->
          HttpFile.open(
              url(withQuery()),
              new Credentials(
                  access.headers(),
                  access.token().isOn()
                      ? TokenService.of(access.token(), access.transfer())
                      : null),
              access.transfer(),
              known);
      case "sftp" -> Optional.of(SftpFile.open(url(location), access.sftp(), access.transfer()));
      default -> {
        LocalFile file = LocalFile.at(location);
        yield known != null && file.isStill(known)
            ? Optional.empty()
            : Optional.of(new Fetched(file.open(), Validator.NONE));
      }
    };
  }

  private String withQuery() {
    if (access.query().isEmpty()) {
      return location;
    }
    Map<String, String> inOrder = new TreeMap<>(access.query());
    String query =
        inOrder.entrySet().stream()
            .map(it -> encoded(it.getKey()) + "=" + encoded(it.getValue()))
            .collect(Collectors.joining("&"));
    return location + (location.contains("?") ? "&" : "?") + query;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static URI url(String text) throws TransferFault {
    try {
      URI url = URI.create(text);
      if (url.getHost() != null) {
        return url;
      }
    } catch (IllegalArgumentException e) {
      // Its message quotes the location, which may hold secrets.
    }
    throw TransferFault.lasting("the location is not a URL with a host: blanks are %20 in one");
  }

  /** Whether it is a file of this machine, which is known by what is in it. */
  boolean isLocal() {
    return localPath(location).isPresent();
  }

  /** Says nothing of secrets. */
  @Override
  public String toString() {
    return name + " at " + shownLocation();
  }
}
