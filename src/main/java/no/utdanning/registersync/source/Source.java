package no.utdanning.registersync.source;

import java.io.IOException;
import no.utdanning.registersync.register.Area;
import no.utdanning.registersync.register.Period;

/**
 * A source as a run asks for it: for one county or one period where the key has such.
 *
 * @param name what findings and receipts call it: the settings key plus county or period, e.g.
 *     {@code vigo-contracts 03}, {@code aa-register 2026-10}, {@code titles}
 * @param location the one of the settings with county or period filled in
 */
public record Source(SourceKey key, SourceSettings settings, String name, String location) {

  public static Source of(SourceKey key, SourceSettings settings) {
    return new Source(key, settings, key.key(), settings.location());
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
        key, settings, key.key() + " " + value, settings.location().replace(placeholder, value));
  }

  /**
   * Opens it.
   *
   * @throws UnusableSource when it is not there, may not be read, is empty, or is gzip that cannot
   *     be unpacked from its first bytes on
   */
  public OpenedSource open() throws UnusableSource {
    try {
      return OpenedSource.over(this, LocalFile.at(location).open());
    } catch (IOException e) {
      throw UnusableSource.unreadable(this, e);
    }
  }
}
