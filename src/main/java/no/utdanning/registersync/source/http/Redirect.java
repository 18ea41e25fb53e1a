package no.utdanning.registersync.source.http;

import java.net.URI;
import java.util.Locale;
import no.utdanning.registersync.source.transport.TransferFault;

/** Where a server points to; never from a secured connection to an open one. */
final class Redirect {
  private Redirect() {}

  /**
   * The location that the server names.
   *
   * @throws TransferFault when it names none that may be followed
   */
  static URI of(URI from, String target) throws TransferFault {
    URI to;
    try {
      to = from.resolve(new URI(target));
    } catch (java.net.URISyntaxException | IllegalArgumentException e) {
      throw TransferFault.lasting("the server redirects to what is no address", e);
    }
    String scheme = String.valueOf(to.getScheme()).toLowerCase(Locale.ROOT);
    if (target.isEmpty() || to.getHost() == null || !scheme.matches("https?")) {
      throw TransferFault.lasting("the server redirects to what is no web address");
    }
    if (scheme.equals("http") && "https".equalsIgnoreCase(from.getScheme())) {
      throw TransferFault.lasting(
          "the server redirects from https to unsecured http ("
              + to.getHost()
              + "), which is never followed");
    }
    return to;
  }
}
