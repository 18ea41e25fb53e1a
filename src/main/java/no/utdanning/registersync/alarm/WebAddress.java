package no.utdanning.registersync.alarm;

import java.net.URI;
import java.net.URISyntaxException;

/** Checks the URLs of settings. */
final class WebAddress {
  private WebAddress() {}

  /**
   * The URL as it was given.
   *
   * @throws IllegalArgumentException when it is neither empty nor one that can be called
   */
  static String require(String url) {
    if (!url.isEmpty() && !isWeb(url)) {
      throw new IllegalArgumentException("must be an http or https URL without # in it, or empty");
    }
    return url;
  }

  private static boolean isWeb(String url) {
    try {
      URI uri = new URI(url);
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      return web && uri.getHost() != null && uri.getFragment() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
