package no.utdanning.registersync.source;

import java.util.Map;
import java.util.TreeMap;
import no.utdanning.registersync.source.sftp.SftpSettings;
import no.utdanning.registersync.source.token.TokenSettings;
import no.utdanning.registersync.source.transport.TransferSettings;

/**
 * How a source is reached over a network.
 *
 * @param headers sent with each request; any of them may be a secret
 * @param query added to the location; any of them may be a secret
 */
public record Access(
    Map<String, String> headers,
    Map<String, String> query,
    TokenSettings token,
    SftpSettings sftp,
    TransferSettings transfer) {
  public static final Access DEFAULTS =
      new Access(
          Map.of(), Map.of(), TokenSettings.NONE, SftpSettings.DEFAULTS, TransferSettings.DEFAULTS);

  public Access {
    headers = Map.copyOf(headers);
    query = Map.copyOf(query);
  }

  Access filledIn(String placeholder, String value) {
    return new Access(
        filledIn(headers, placeholder, value),
        filledIn(query, placeholder, value),
        token,
        sftp,
        transfer);
  }

  private static Map<String, String> filledIn(
      Map<String, String> texts, String placeholder, String value) {
    Map<String, String> filled = new TreeMap<>();
    texts.forEach((name, text) -> filled.put(name, text.replace(placeholder, value)));
    return filled;
  }

  Access with(TransferSettings other) {
    return new Access(headers, query, token, sftp, other);
  }

  /** Says nothing of secrets. */
  @Override
  public String toString() {
    return "headers " + headers.keySet() + ", query " + query.keySet() + ", token " + token;
  }
}
