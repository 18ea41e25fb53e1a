package no.utdanning.registersync.source.sftp;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.util.concurrent.Future;
import no.utdanning.registersync.source.transport.Deadline;
import no.utdanning.registersync.source.transport.Fetched;
import no.utdanning.registersync.source.transport.Opening;
import no.utdanning.registersync.source.transport.ResumedStream;
import no.utdanning.registersync.source.transport.TransferFault;
import no.utdanning.registersync.source.transport.TransferSettings;
import no.utdanning.registersync.source.transport.Tries;
import no.utdanning.registersync.source.transport.Validator;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;

/** A file on an SFTP server, read as a stream. */
public final class SftpFile implements Opening {
  private static final int PORT = 22;
  private static final int BUFFER_BYTES = 1 << 16;

  private final URI location;
  private final SftpSettings settings;
  private final TransferSettings transfer;
  private final Deadline deadline;

  private SftpFile(
      URI location, SftpSettings settings, TransferSettings transfer, Deadline deadline) {
    this.location = location;
    this.settings = settings;
    this.transfer = transfer;
    this.deadline = deadline;
  }

  /**
   * Begins to fetch a file.
   *
   * @param location {@code sftp://user@host:port/absolute/path}; with a password after the user
   *     where the server takes no keys
   * @throws TransferFault when it cannot be had
   */
  public static Fetched open(URI location, SftpSettings settings, TransferSettings transfer)
      throws TransferFault {
    Deadline deadline = new Deadline(transfer.overallTimeout());
    SftpFile file = new SftpFile(location, settings, transfer, deadline);
    InputStream bytes = new ResumedStream(file, new Tries(transfer, deadline));
    return new Fetched(bytes, Validator.NONE);
  }

  /** One try; SFTP is read from the beginning each time, and what was read is passed over. */
  @Override
  public Part from(long position) throws IOException {
    HostKeys hostKeys = new HostKeys(settings.knownHosts());
    SshClient client = client(hostKeys);
    Closeable connection = () -> client.close(true);
    Future<?> cutOff = deadline.cutOff(() -> client.close(true));
    try {
      client.start();
      ClientSession session = session(client);
      SftpClient sftp = SftpClientFactory.instance().createSftpClient(session);
      InputStream bytes = sftp.read(location.getPath(), BUFFER_BYTES);
      return new Part(
          inWords(bytes, hostKeys),
          0,
          () -> {
            cutOff.cancel(false);
            connection.close();
          });
    } catch (IOException | RuntimeException e) {
      cutOff.cancel(false);
      connection.close();
      if (e instanceof TransferFault known) {
        throw known;
      }
      throw SftpFaults.inWords(e, location, hostKeys, transfer);
    }
  }

  private SshClient client(HostKeys hostKeys) {
    SshClient client = SshClient.setUpDefaultClient();
    client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
    client.setServerKeyVerifier(hostKeys.verifier());
    FileKeyPairProvider keys = new FileKeyPairProvider(settings.privateKey());
    keys.setPasswordFinder(FilePasswordProvider.of(settings.passphrase()));
    client.setKeyIdentityProvider(Files.exists(settings.privateKey()) ? keys : null);
    // A session on which nothing comes for so long is ended, and the read that waits with it.
    CoreModuleProperties.IDLE_TIMEOUT.set(client, transfer.readTimeout());
    CoreModuleProperties.IO_CONNECT_TIMEOUT.set(client, transfer.connectTimeout());
    return client;
  }

  private ClientSession session(SshClient client) throws IOException {
    String[] user = String.valueOf(location.getUserInfo()).split(":", 2);
    if (location.getUserInfo() == null || location.getHost() == null) {
      throw TransferFault.lasting(
          "an sftp location names a user, a host and a path: sftp://user@host/path");
    }
    if (user.length == 1 && !Files.isReadable(settings.privateKey())) {
      throw TransferFault.lasting(
          "the key file " + settings.privateKey() + " (sftp.private-key) cannot be read");
    }
    int port = location.getPort() == -1 ? PORT : location.getPort();
    ClientSession session =
        client
            .connect(user[0], location.getHost(), port)
            .verify(transfer.connectTimeout())
            .getSession();
    if (user.length == 2) {
      session.addPasswordIdentity(user[1]);
    }
    session.auth().verify(transfer.readTimeout());
    return session;
  }

  private InputStream inWords(InputStream bytes, HostKeys hostKeys) {
    return new FilterInputStream(bytes) {
      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
          return in.read(buffer, offset, length);
        } catch (IOException e) {
          throw SftpFaults.inWords(e, location, hostKeys, transfer);
        }
      }
    };
  }
}
