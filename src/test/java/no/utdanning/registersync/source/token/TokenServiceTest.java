package no.utdanning.registersync.source.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import no.utdanning.registersync.source.WildServer;
import no.utdanning.registersync.source.transport.TransferSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenServiceTest {
  private static final Instant NOON = Instant.parse("2026-11-12T12:00:00Z");

  @TempDir private Path directory;
  private int given;
  private String answer = "{\"access_token\":\"t%d\",\"token_type\":\"Bearer\",\"expires_in\":60}";
  private int status = 200;
  private final WildServer server =
      new WildServer(
          (request, out) -> {
            byte[] body = answer.formatted(++given).getBytes(StandardCharsets.UTF_8);
            WildServer.head(
                out, status, "Content-Type: application/json", "Content-Length: " + body.length);
            out.write(body);
          });
  private Instant now = NOON;
  private final Clock clock =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return now;
        }
      };

  @AfterEach
  void close() {
    server.close();
  }

  private TokenService service(TokenSettings settings) {
    return new TokenService(settings, TransferSettings.DEFAULTS, clock);
  }

  private TokenSettings clientCredentials() {
    return new TokenSettings(
        "client-credentials",
        server.url("/token"),
        "us",
        "s3cret",
        "a b",
        "",
        "",
        "",
        Path.of(""),
        "");
  }

  private TokenSettings maskinporten(String key, Path file, String keyId) {
    return new TokenSettings(
        "maskinporten",
        server.url("/token"),
        "us",
        "",
        "nav:aareg",
        "https://maskinporten.no/",
        "https://aareg.example",
        key,
        file,
        keyId);
  }

  @Test
  void keepsATokenUntilShortlyBeforeItExpiresOrIsRefused() throws Exception {
    TokenService service = service(clientCredentials());

    assertThat(List.of(service.get(), service.get())).containsExactly("t1", "t1");
    now = NOON.plusSeconds(49);
    assertThat(service.get()).isEqualTo("t1");
    now = NOON.plusSeconds(50);
    assertThat(service.get()).isEqualTo("t2");
    service.forget("t1");
    assertThat(service.get()).isEqualTo("t2");
    service.forget("t2");
    assertThat(service.get()).isEqualTo("t3");
  }

  @Test
  void asksByClientCredentials() throws Exception {
    service(clientCredentials()).get();

    WildServer.Request request = server.requests().get(0);
    assertThat(request.header("authorization"))
        .isEqualTo(
            "Basic "
                + Base64.getEncoder().encodeToString("us:s3cret".getBytes(StandardCharsets.UTF_8)));
    assertThat(request.body()).contains("grant_type=client_credentials", "scope=a+b");
  }

  @Test
  void asksMaskinportenByASignedJwt() throws Exception {
    RSAKey key = new RSAKeyGenerator(2048).generate();
    String pem =
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(key.toPrivateKey().getEncoded())
            + "\n-----END PRIVATE KEY-----\n";
    Path file = Files.writeString(directory.resolve("key.pem"), pem);

    service(maskinporten(pem, Path.of(""), "kid-1")).get();
    service(maskinporten("", file, "kid-1")).get();
    service(maskinporten(key.toJSONString(), Path.of(""), "kid-1")).get();

    assertThat(server.requests()).hasSize(3);
    for (WildServer.Request request : server.requests()) {
      String form = URLDecoder.decode(request.body(), StandardCharsets.UTF_8);
      assertThat(form).contains("grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer");
      SignedJWT jwt = SignedJWT.parse(form.replaceFirst("(?s).*assertion=([^&]*).*", "$1"));
      assertThat(jwt.verify(new RSASSAVerifier(key))).isTrue();
      assertThat(jwt.getHeader().getKeyID()).isEqualTo("kid-1");
      assertThat(jwt.getJWTClaimsSet().getClaims())
          .containsEntry("iss", "us")
          .containsEntry("aud", List.of("https://maskinporten.no/"))
          .containsEntry("scope", "nav:aareg")
          .containsEntry("resource", "https://aareg.example")
          .containsEntry("iat", Date.from(NOON))
          .containsEntry("exp", Date.from(NOON.plus(Duration.ofSeconds(100))))
          .containsKey("jti");
    }
  }

  @Test
  void saysWhatIsWrongAndShowsNoSecret() {
    status = 400;
    answer = "{\"error\":\"invalid_grant\",\"error_description\":\"s3cret 12345678901 %d\"}";
    assertThatThrownBy(() -> service(clientCredentials()).get())
        .hasMessage(
            "the token service 127.0.0.1 refuses us (400 invalid_grant): check token.client-id, its"
                + " secret or key, and token.scope");
    status = 503;
    assertThatThrownBy(() -> service(clientCredentials()).get())
        .hasMessage("the token service 127.0.0.1 answers 503: it is out of order");
    status = 200;
    answer = "<html>%d";
    assertThatThrownBy(() -> service(clientCredentials()).get())
        .hasMessage("the token service 127.0.0.1 answers with something that is no token");
    assertThatThrownBy(() -> service(maskinporten("s3cret", Path.of(""), "")).get())
        .hasMessageStartingWith("token.private-key is neither")
        .hasMessageNotContaining("s3cret");
    assertThat(clientCredentials().toString()).doesNotContain("s3cret");
  }
}
