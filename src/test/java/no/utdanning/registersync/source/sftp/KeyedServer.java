package no.utdanning.registersync.source.sftp;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.AbstractSftpEventListenerAdapter;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/**
 * A real SFTP server over a directory, in which it lays our key ({@code id}, passphrase {@code
 * s3cret}) and {@code known_hosts}. The user {@code rs} has the key, all others a password.
 */
public final class KeyedServer implements AutoCloseable {
  private final Path directory;
  private final KeyPair theirs = keys();
  private final SshServer server;
  private int breaks;

  public KeyedServer(Path directory) throws IOException, GeneralSecurityException {
    this.directory = directory;
    KeyPair ours = keys();
    try (OutputStream out = Files.newOutputStream(directory.resolve("id"))) {
      OpenSSHKeyEncryptionContext context = new OpenSSHKeyEncryptionContext();
      context.setCipherName("AES");
      context.setCipherType("256");
      context.setCipherMode("CTR");
      context.setPassword("s3cret");
      OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(ours, "ours", context, out);
    }
    server = SshServer.setUpDefaultServer();
    server.setHost("127.0.0.1");
    server.setKeyPairProvider(KeyPairProvider.wrap(theirs));
    server.setPublickeyAuthenticator(
        (user, key, session) -> user.equals("rs") && KeyUtils.compareKeys(key, ours.getPublic()));
    server.setPasswordAuthenticator((user, password, session) -> password.equals("pass"));
    server.setFileSystemFactory(new VirtualFileSystemFactory(directory));
    SftpSubsystemFactory sftp = new SftpSubsystemFactory();
    sftp.addSftpEventListener(breaking());
    server.setSubsystemFactories(List.of(sftp));
    server.start();
    know();
  }

  private AbstractSftpEventListenerAdapter breaking() {
    return new AbstractSftpEventListenerAdapter() {
      @Override
      public void reading(
          ServerSession session,
          String remoteHandle,
          FileHandle localHandle,
          long offset,
          byte[] data,
          int dataOffset,
          int dataLength) {
        if (offset > 100_000 && breaks > 0) {
          breaks--;
          session.close(true);
        }
      }
    };
  }

  static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Lets known_hosts have this server's key. */
  public void know() throws IOException {
    know(theirs);
  }

  /** Lets known_hosts have another key of this server; returns its fingerprint. */
  public String knowAnother() throws IOException {
    KeyPair another = keys();
    know(another);
    return KeyUtils.getFingerPrint(another.getPublic());
  }

  private void know(KeyPair key) throws IOException {
    Files.writeString(
        directory.resolve("known_hosts"),
        "[127.0.0.1]:" + server.getPort() + " " + PublicKeyEntry.toString(key.getPublic()) + "\n");
  }

  String fingerprint() {
    return KeyUtils.getFingerPrint(theirs.getPublic());
  }

  /** Breaks so many sessions off when they have read 100,000 bytes. */
  void breakOff(int times) {
    breaks = times;
  }

  int breaksLeft() {
    return breaks;
  }

  /** {@code sftp://user@127.0.0.1:PORT}. */
  public String url(String user) {
    return "sftp://" + user + "127.0.0.1:" + server.getPort();
  }

  @Override
  public void close() throws IOException {
    server.stop(true);
  }
}
