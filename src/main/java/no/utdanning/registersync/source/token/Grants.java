package no.utdanning.registersync.source.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.JWTBearerGrant;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import no.utdanning.registersync.source.transport.TransferFault;

/** What is sent to a token service: client credentials (RFC 6749) or a signed JWT (RFC 7523). */
final class Grants {
  /** Maskinporten takes no grant that is good for longer than two minutes. */
  private static final Duration GOOD_FOR = Duration.ofSeconds(100);

  private Grants() {}

  static HTTPRequest request(TokenSettings settings, Clock clock) throws TransferFault {
    URI service = URI.create(settings.url());
    return settings.grant().equals(TokenSettings.MASKINPORTEN)
        ? new TokenRequest.Builder(service, new JWTBearerGrant(assertion(settings, clock)))
            .build()
            .toHTTPRequest()
        : clientCredentials(service, settings);
  }

  private static HTTPRequest clientCredentials(URI service, TokenSettings settings) {
    TokenRequest.Builder request =
        new TokenRequest.Builder(
            service,
            new ClientSecretBasic(
                new ClientID(settings.clientId()), new Secret(settings.clientSecret())),
            new ClientCredentialsGrant());
    if (!settings.scope().isEmpty()) {
      request.scope(Scope.parse(settings.scope()));
    }
    return request.build().toHTTPRequest();
  }

  /** As in Maskinporten's guide: aud, iss, scope, iat, exp, jti, and resource where it is set. */
  private static SignedJWT assertion(TokenSettings settings, Clock clock) throws TransferFault {
    JWK key = PrivateKeys.read(settings);
    Instant now = clock.instant();
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .audience(settings.audience())
            .issuer(settings.clientId())
            .claim("scope", settings.scope())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(GOOD_FOR)))
            .jwtID(UUID.randomUUID().toString());
    if (!settings.resource().isEmpty()) {
      claims.claim("resource", settings.resource());
    }
    JWSAlgorithm algorithm =
        key.getKeyType().equals(KeyType.EC) ? JWSAlgorithm.ES256 : JWSAlgorithm.RS256;
    SignedJWT assertion =
        new SignedJWT(
            new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), claims.build());
    try {
      assertion.sign(new DefaultJWSSignerFactory().createJWSSigner(key, algorithm));
    } catch (JOSEException e) {
      throw TransferFault.lasting(
          "token.private-key cannot sign: it must be an RSA or P-256 key of its full length", e);
    }
    return assertion;
  }
}
