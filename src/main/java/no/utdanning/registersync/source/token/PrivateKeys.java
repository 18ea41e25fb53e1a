package no.utdanning.registersync.source.token;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.text.ParseException;
import java.util.Base64;
import no.utdanning.registersync.source.transport.TransferFault;

/** Reads the key that signs grants: a JWK with its private part, or an RSA key in PEM (PKCS #8). */
final class PrivateKeys {
  private static final String UNREADABLE =
      "token.private-key is neither an RSA key in PEM (BEGIN PRIVATE KEY) nor a private JWK";

  private PrivateKeys() {}

  static JWK read(TokenSettings settings) throws TransferFault {
    String text = text(settings).strip();
    try {
      return text.startsWith("{") ? ofJwk(text, settings) : ofPem(text, settings);
    } catch (ParseException | GeneralSecurityException | RuntimeException e) {
      // The cause is left out: what a parser says may quote the key.
      throw TransferFault.lasting(UNREADABLE);
    }
  }

  private static String text(TokenSettings settings) throws TransferFault {
    if (!settings.privateKey().isEmpty()) {
      return settings.privateKey();
    }
    try {
      return Files.readString(settings.privateKeyFile());
    } catch (IOException e) {
      throw TransferFault.lasting(
          "token.private-key-file cannot be read (" + e.getClass().getSimpleName() + ")", e);
    }
  }

  private static JWK ofJwk(String text, TokenSettings settings)
      throws ParseException, GeneralSecurityException {
    JWK key = JWK.parse(text);
    if (!key.isPrivate()) {
      throw new GeneralSecurityException("not private");
    }
    if (settings.keyId().isEmpty()) {
      return key;
    }
    return key instanceof ECKey elliptic
        ? new ECKey.Builder(elliptic).keyID(settings.keyId()).build()
        : new RSAKey.Builder(key.toRSAKey()).keyID(settings.keyId()).build();
  }

  private static JWK ofPem(String text, TokenSettings settings) throws GeneralSecurityException {
    byte[] bytes =
        Base64.getMimeDecoder()
            .decode(text.replace("\\n", "\n").replaceAll("-----[A-Z ]+-----", ""));
    KeyFactory keys = KeyFactory.getInstance("RSA");
    PrivateKey key = keys.generatePrivate(new PKCS8EncodedKeySpec(bytes));
    if (!(key instanceof RSAPrivateCrtKey rsa)) {
      throw new GeneralSecurityException("no public part");
    }
    BigInteger exponent = rsa.getPublicExponent();
    RSAPublicKey open =
        (RSAPublicKey) keys.generatePublic(new RSAPublicKeySpec(rsa.getModulus(), exponent));
    return new RSAKey.Builder(open)
        .privateKey(key)
        .keyID(settings.keyId().isEmpty() ? null : settings.keyId())
        .build();
  }
}
