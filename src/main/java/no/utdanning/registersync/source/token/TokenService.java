package no.utdanning.registersync.source.token;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.utdanning.registersync.source.transport.TransferFault;
import no.utdanning.registersync.source.transport.TransferSettings;
import org.jspecify.annotations.Nullable;

/**
 * Fetches access tokens and keeps them in memory until shortly before they expire. Sources with the
 * same settings share their token, whatever thread they are read on.
 */
public final class TokenService {
  private static final Map<TokenSettings, TokenService> SERVICES = new ConcurrentHashMap<>();
  private static final Duration BEFORE_EXPIRY = Duration.ofSeconds(10);

  private final TokenSettings settings;
  private final TransferSettings transfer;
  private final Clock clock;
  private @Nullable String token;
  private Instant goodUntil = Instant.EPOCH;

  TokenService(TokenSettings settings, TransferSettings transfer, Clock clock) {
    this.settings = settings;
    this.transfer = transfer;
    this.clock = clock;
  }

  /** The one for these settings. */
  public static TokenService of(TokenSettings settings, TransferSettings transfer) {
    return SERVICES.computeIfAbsent(
        settings, its -> new TokenService(its, transfer, Clock.systemUTC()));
  }

  /**
   * A token that has not expired.
   *
   * @throws TransferFault when the service gives none
   */
  public synchronized String get() throws TransferFault {
    String kept = token;
    if (kept != null && clock.instant().isBefore(goodUntil)) {
      return kept;
    }
    AccessToken fresh = fetch();
    token = fresh.getValue();
    // One without an expiry is used once: nobody knows how long it is good.
    Duration lifetime = Duration.ofSeconds(fresh.getLifetime());
    Duration margin =
        lifetime.compareTo(BEFORE_EXPIRY.multipliedBy(2)) > 0 ? BEFORE_EXPIRY : Duration.ZERO;
    goodUntil = clock.instant().plus(lifetime).minus(margin);
    return fresh.getValue();
  }

  /** Somebody found that it is accepted no more. */
  public synchronized void forget(String refused) {
    if (refused.equals(token)) {
      token = null;
    }
  }

  private AccessToken fetch() throws TransferFault {
    HTTPRequest request = Grants.request(settings, clock);
    request.setConnectTimeout((int) transfer.connectTimeout().toMillis());
    request.setReadTimeout((int) transfer.readTimeout().toMillis());
    request.setFollowRedirects(false);
    String service = "the token service " + URI.create(settings.url()).getHost();
    HTTPResponse response;
    try {
      response = request.send();
    } catch (IOException e) {
      throw TransferFault.passing(
          service + " cannot be reached (" + e.getClass().getSimpleName() + "): check token.url",
          e);
    }
    if (response.getStatusCode() >= 500 || response.getStatusCode() == 429) {
      throw TransferFault.busy(
          service + " answers " + response.getStatusCode() + ": it is out of order", null);
    }
    return accepted(response, service);
  }

  private static AccessToken accepted(HTTPResponse response, String service) throws TransferFault {
    try {
      TokenResponse answer = TokenResponse.parse(response);
      if (answer.indicatesSuccess()) {
        return answer.toSuccessResponse().getTokens().getAccessToken();
      }
      TokenErrorResponse error = answer.toErrorResponse();
      String code =
          error.getErrorObject().getCode() == null ? "" : " " + error.getErrorObject().getCode();
      throw TransferFault.lasting(
          service
              + " refuses us ("
              + response.getStatusCode()
              + code.replaceAll("[^a-z_ ]", "")
              + "): check token.client-id, its secret or key, and token.scope");
    } catch (ParseException e) {
      throw TransferFault.lasting(service + " answers with something that is no token", e);
    }
  }
}
