package no.utdanning.registersync.source.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import no.utdanning.registersync.source.token.TokenService;
import no.utdanning.registersync.source.transport.TransferFault;
import org.jspecify.annotations.Nullable;

/**
 * What says who we are: the headers of the settings, a user in the location, a token. They go to
 * the host of the location and to no other.
 *
 * @param headers of the settings; any of them may be a secret
 * @param tokens null when the source needs none
 */
public record Credentials(Map<String, String> headers, @Nullable TokenService tokens) {
  public Credentials {
    headers = Map.copyOf(headers);
  }

  Map<String, String> forRequest(URI location) throws TransferFault {
    Map<String, String> all = new LinkedHashMap<>(headers);
    String user = location.getUserInfo();
    if (user != null) {
      all.putIfAbsent(
          "Authorization",
          "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)));
    }
    if (tokens != null) {
      all.put("Authorization", "Bearer " + tokens.get());
    }
    return all;
  }

  /** Whether another answer may be had after the server did not accept the token. */
  boolean renew(Map<String, String> refused) throws TransferFault {
    String sent = refused.get("Authorization");
    if (tokens == null || sent == null) {
      return false;
    }
    tokens.forget(sent.substring("Bearer ".length()));
    return true;
  }

  /** Two locations of one host: the same scheme, name and port. */
  static boolean isSameHost(URI one, URI other) {
    return origin(one).equals(origin(other));
  }

  private static String origin(URI location) {
    String scheme = String.valueOf(location.getScheme()).toLowerCase(Locale.ROOT);
    int port = location.getPort() != -1 ? location.getPort() : scheme.equals("https") ? 443 : 80;
    return scheme
        + "://"
        + String.valueOf(location.getHost()).toLowerCase(Locale.ROOT)
        + ":"
        + port;
  }

  /** Says nothing of what it holds. */
  @Override
  public String toString() {
    return "credentials";
  }
}
