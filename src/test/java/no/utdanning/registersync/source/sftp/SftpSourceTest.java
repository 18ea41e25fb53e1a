package no.utdanning.registersync.source.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.utdanning.registersync.source.Access;
import no.utdanning.registersync.source.Source;
import no.utdanning.registersync.source.SourceFormat;
import no.utdanning.registersync.source.SourceKey;
import no.utdanning.registersync.source.SourceSettings;
import no.utdanning.registersync.source.UnusableSource;
import no.utdanning.registersync.source.token.TokenSettings;
import no.utdanning.registersync.source.transport.TransferSettings;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.AbstractSftpEventListenerAdapter;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real SFTP server, its keys and ours. */
class SftpSourceTest {
  private static final String TEXT = "kode;tittel\n1;Lærer\n".repeat(20_000);

  @TempDir private Path directory;
  private final KeyPair ours = keys("EC");
  private final KeyPair theirs = keys("EC");
  private SshServer server;
  private int breaks;

  private static KeyPair keys(String algorithm) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(256);
      return generator.generateKeyPair();
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void start() throws Exception {
    Files.writeString(directory.resolve("titles.csv"), TEXT);
    try (OutputStream out = Files.newOutputStream(directory.resolve("id"))) {
      OpenSSHKeyEncryptionContext context = new OpenSSHKeyEncryptionContext();
      context.setCipherName("AES");
      context.setCipherType("256");
      context.setCipherMode("CTR");
      context.setPassword("s3cret");
      OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(ours, "ours", context, out);
    }
    server = server(theirs);
    known(theirs.getPublic());
  }

  private SshServer server(KeyPair hostKey) throws IOException {
    SshServer it = SshServer.setUpDefaultServer();
    it.setHost("127.0.0.1");
    it.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
    it.setPublickeyAuthenticator(
        (user, key, session) -> user.equals("rs") && KeyUtils.compareKeys(key, ours.getPublic()));
    it.setPasswordAuthenticator((user, password, session) -> password.equals("pass"));
    it.setFileSystemFactory(new VirtualFileSystemFactory(directory));
    SftpSubsystemFactory sftp = new SftpSubsystemFactory();
    sftp.addSftpEventListener(
        new AbstractSftpEventListenerAdapter() {
          @Override
          public void reading(
              org.apache.sshd.server.session.ServerSession session,
              String remoteHandle,
              FileHandle localHandle,
              long offset,
              byte[] data,
              int dataOffset,
              int dataLen) {
            if (offset > 100_000 && breaks > 0) {
              breaks--;
              ((Session) session).close(true);
            }
          }
        });
    it.setSubsystemFactories(List.of(sftp));
    it.start();
    return it;
  }

  private void known(PublicKey key) throws IOException {
    Files.writeString(
        directory.resolve("known_hosts"),
        "[127.0.0.1]:" + server.getPort() + " " + PublicKeyEntry.toString(key) + "\n");
  }

  @AfterEach
  void stop() throws IOException {
    server.stop(true);
  }

  @Test
  void readsAFileByOurKey() throws Exception {
    assertThat(read("rs@", "/titles.csv", "s3cret")).isEqualTo(TEXT);
  }

  @Test
  void readsAFileByAPassword() throws Exception {
    assertThat(read("other:pass@", "/titles.csv", "s3cret")).isEqualTo(TEXT);
  }

  @Test
  void aSessionThatBreaksOffIsBegunAnewAndNobodyNotices() throws Exception {
    breaks = 2;

    assertThat(read("rs@", "/titles.csv", "s3cret")).isEqualTo(TEXT);
    assertThat(breaks).isZero();
  }

  @Test
  void aChangedHostKeyIsRefusedWithBothFingerprints() throws Exception {
    KeyPair another = keys("EC");
    known(another.getPublic());

    assertUnusable(
        "rs@",
        "/titles.csv",
        "the server's key has changed: it is now " + KeyUtils.getFingerPrint(theirs.getPublic()),
        "has " + KeyUtils.getFingerPrint(another.getPublic()));
  }

  @Test
  void anUnknownHostIsRefused() throws Exception {
    Files.writeString(directory.resolve("known_hosts"), "");

    assertUnusable(
        "rs@",
        "/titles.csv",
        "(" + KeyUtils.getFingerPrint(theirs.getPublic()) + ") is not in",
        "ask its owner for the fingerprint");
  }

  @Test
  void whatIsWrongIsNamed() throws Exception {
    assertUnusable("else@", "/titles.csv", "127.0.0.1 does not accept our key");
    assertUnusable("rs@", "/gone.csv", "there is no such file on 127.0.0.1");
    assertUnusable("", "/titles.csv", "an sftp location names a user, a host and a path");
    assertThatThrownBy(() -> read("rs@", "/titles.csv", "wrong"))
        .isInstanceOf(UnusableSource.class)
        .hasMessageContaining("sftp.private-key");
    Files.delete(directory.resolve("id"));
    assertUnusable("rs@", "/titles.csv", "(sftp.private-key) cannot be read");
    server.stop(true);
    assertUnusable("other:pass@", "/titles.csv", "127.0.0.1 refuses the connection");
  }

  private void assertUnusable(String user, String path, String... words) {
    assertThatThrownBy(() -> read(user, path, "s3cret"))
        .isInstanceOfSatisfying(
            UnusableSource.class,
            fault -> assertThat(fault.finding().message()).contains(words).doesNotContain("pass@"));
  }

  private String read(String user, String path, String passphrase) throws UnusableSource {
    TransferSettings quick =
        new TransferSettings(
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            Duration.ofSeconds(60),
            2,
            Duration.ofMillis(1),
            Duration.ofMillis(10),
            0,
            TransferSettings.DEFAULTS.maxSize(),
            TransferSettings.DEFAULTS.maxUnpackedSize(),
            100);
    SftpSettings settings =
        new SftpSettings(directory.resolve("id"), passphrase, directory.resolve("known_hosts"));
    Source source =
        Source.of(
            SourceKey.TITLES,
            new SourceSettings(
                "sftp://" + user + "127.0.0.1:" + server.getPort() + path,
                null,
                null,
                SourceFormat.CSV,
                new Access(Map.of(), Map.of(), TokenSettings.NONE, settings, quick)));
    return source.read(
        opened -> {
          try {
            return new String(
                opened.content().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
          } catch (IOException e) {
            throw UnusableSource.unreadable(source, e);
          }
        });
  }
}
