package no.utdanning.registersync.source.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import no.utdanning.registersync.source.Access;
import no.utdanning.registersync.source.Source;
import no.utdanning.registersync.source.SourceFormat;
import no.utdanning.registersync.source.SourceKey;
import no.utdanning.registersync.source.SourceSettings;
import no.utdanning.registersync.source.UnusableSource;
import no.utdanning.registersync.source.token.TokenSettings;
import no.utdanning.registersync.source.transport.TransferSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real SFTP server, its keys and ours. */
class SftpSourceTest {
  private static final String TEXT = "kode;tittel\n1;Lærer\n".repeat(20_000);

  @TempDir private Path directory;
  private KeyedServer server;

  @BeforeEach
  void start() throws Exception {
    Files.writeString(directory.resolve("titles.csv"), TEXT);
    server = new KeyedServer(directory);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
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
    server.breakOff(2);

    assertThat(read("rs@", "/titles.csv", "s3cret")).isEqualTo(TEXT);
    assertThat(server.breaksLeft()).isZero();
  }

  @Test
  void aChangedHostKeyIsRefusedWithBothFingerprints() throws Exception {
    String another = server.knowAnother();

    assertUnusable(
        "rs@",
        "/titles.csv",
        "the server's key has changed: it is now " + server.fingerprint(),
        "has " + another);
  }

  @Test
  void anUnknownHostIsRefused() throws Exception {
    Files.writeString(directory.resolve("known_hosts"), "");

    assertUnusable(
        "rs@",
        "/titles.csv",
        "(" + server.fingerprint() + ") is not in",
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
    server.close();
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
                server.url(user) + path,
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
