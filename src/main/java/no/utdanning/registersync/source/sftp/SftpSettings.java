package no.utdanning.registersync.source.sftp;

import java.nio.file.Path;

/**
 * {@code register-sync.sftp}, and {@code sftp} of a source.
 *
 * @param privateKey the file of the key that we are known by, OpenSSH or PEM
 * @param passphrase of that file, or empty
 * @param knownHosts the servers' keys, in OpenSSH's form; a server that is not in it is not read
 */
public record SftpSettings(Path privateKey, String passphrase, Path knownHosts) {
  public static final SftpSettings DEFAULTS =
      new SftpSettings(Path.of("./config/ssh/id_ed25519"), "", Path.of("./config/ssh/known_hosts"));

  /** Says nothing of the passphrase. */
  @Override
  public String toString() {
    return "key " + privateKey + ", hosts " + knownHosts;
  }
}
