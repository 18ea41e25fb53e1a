package no.utdanning.registersync.source.token;

import java.nio.file.Path;
import java.util.List;

/**
 * {@code token} of a source: how an access token for it is had. Texts that are not needed are
 * empty.
 *
 * @param grant {@code none}, {@code client-credentials} or {@code maskinporten}
 * @param url of the token service
 * @param clientId who we are to it
 * @param clientSecret for client credentials
 * @param scope what the token is to open; several are separated by blanks
 * @param audience for Maskinporten: the issuer that its metadata name
 * @param resource for Maskinporten: the interface that the token is for, where that asks for it
 * @param privateKey for Maskinporten: a PKCS #8 key in PEM, or a JWK, from the environment
 * @param privateKeyFile the same in a file
 * @param keyId for Maskinporten: the name under which the public key is registered there
 */
public record TokenSettings(
    String grant,
    String url,
    String clientId,
    String clientSecret,
    String scope,
    String audience,
    String resource,
    String privateKey,
    Path privateKeyFile,
    String keyId) {
  public static final String CLIENT_CREDENTIALS = "client-credentials";
  public static final String MASKINPORTEN = "maskinporten";
  public static final TokenSettings NONE =
      new TokenSettings("none", "", "", "", "", "", "", "", Path.of(""), "");

  public TokenSettings {
    if (!List.of("none", CLIENT_CREDENTIALS, MASKINPORTEN).contains(grant)) {
      throw new IllegalArgumentException("must be none, client-credentials or maskinporten");
    }
    if (!url.isEmpty() && !url.matches("https?://[^\\s@]+")) {
      throw new IllegalArgumentException("must be an http(s) URL without a user");
    }
  }

  /** Whether a token is wanted. */
  public boolean isOn() {
    return !grant.equals("none");
  }

  /** The settings that this grant cannot do without and that are empty, by their names. */
  public List<String> listMissing() {
    return switch (grant) {
      case CLIENT_CREDENTIALS ->
          missing(List.of("url", url, "client-id", clientId, "client-secret", clientSecret));
      case MASKINPORTEN ->
          missing(
              List.of(
                  "url",
                  url,
                  "client-id",
                  clientId,
                  "scope",
                  scope,
                  "audience",
                  audience,
                  "private-key or private-key-file",
                  privateKey + privateKeyFile));
      default -> List.of();
    };
  }

  private static List<String> missing(List<String> namesAndValues) {
    return java.util.stream.IntStream.range(0, namesAndValues.size() / 2)
        .filter(i -> namesAndValues.get(2 * i + 1).isEmpty())
        .mapToObj(i -> namesAndValues.get(2 * i))
        .toList();
  }

  /** Says nothing of secrets. */
  @Override
  public String toString() {
    return grant + " at " + url;
  }
}
