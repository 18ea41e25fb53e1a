package no.utdanning.registersync.source.sftp;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.sshd.client.keyverifier.KnownHostsServerKeyVerifier;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.common.config.keys.KeyUtils;

/** Holds a server to the key that known_hosts has of it, and remembers what was wrong. */
final class HostKeys {
  private final Path knownHosts;
  private volatile String refusal = "";

  HostKeys(Path knownHosts) {
    this.knownHosts = knownHosts;
  }

  ServerKeyVerifier verifier() {
    KnownHostsServerKeyVerifier verifier =
        new KnownHostsServerKeyVerifier(
            (session, address, key) -> {
              refusal =
                  "the server's key ("
                      + KeyUtils.getFingerPrint(key)
                      + ") is not in "
                      + knownHosts
                      + (Files.isReadable(knownHosts) ? "" : ", which cannot be read")
                      + ": ask its owner for the fingerprint, and add the key with ssh-keyscan";
              return false;
            },
            knownHosts);
    verifier.setModifiedServerKeyAcceptor(
        (session, address, entry, expected, actual) -> {
          refusal =
              "the server's key has changed: it is now "
                  + KeyUtils.getFingerPrint(actual)
                  + ", and "
                  + knownHosts
                  + " has "
                  + (expected == null ? "another" : KeyUtils.getFingerPrint(expected))
                  + ": somebody may be in between; ask its owner before you change known_hosts";
          return false;
        });
    return verifier;
  }

  /** Why the server's key was refused; empty when it was not. */
  String refusal() {
    return refusal;
  }
}
