package no.utdanning.registersync.source.sftp;

import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.TimeoutException;
import no.utdanning.registersync.source.transport.InWords;
import no.utdanning.registersync.source.transport.TransferFault;
import no.utdanning.registersync.source.transport.TransferSettings;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/** What goes wrong over SFTP, in words; and whether it may pass. */
final class SftpFaults {
  private SftpFaults() {}

  static TransferFault inWords(
      Exception fault, URI location, HostKeys hostKeys, TransferSettings transfer) {
    String host = String.valueOf(location.getHost());
    if (!hostKeys.refusal().isEmpty()) {
      return TransferFault.lasting(hostKeys.refusal(), fault);
    }
    for (Throwable at = fault; at != null; at = at.getCause()) {
      if (at instanceof SftpException answer) {
        return ofStatus(answer, host);
      }
      if (at instanceof UnknownHostException || at instanceof UnresolvedAddressException) {
        return TransferFault.passing(
            "the host name " + host + " is not known: check the location, and this machine's DNS",
            fault);
      }
      if (at instanceof ConnectException) {
        return TransferFault.passing(
            host
                + " refuses the connection: is the service up, the port right, and does a firewall"
                + " let this machine through?",
            fault);
      }
      if (at instanceof SshException ssh
          && ssh.getDisconnectCode()
              == SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE) {
        return TransferFault.lasting(
            host
                + " does not accept our key: send its owner the public part of sftp.private-key, and"
                + " check the user in the location",
            fault);
      }
      if (at instanceof TimeoutException || at instanceof InterruptedIOException) {
        return TransferFault.passing(
            host
                + " did not answer within connect-timeout "
                + InWords.of(transfer.connectTimeout())
                + " or read-timeout "
                + InWords.of(transfer.readTimeout()),
            fault);
      }
    }
    return TransferFault.passing(
        host + " breaks the connection off (" + fault.getClass().getSimpleName() + ")", fault);
  }

  private static TransferFault ofStatus(SftpException answer, String host) {
    return switch (answer.getStatus()) {
      case SftpConstants.SSH_FX_NO_SUCH_FILE, SftpConstants.SSH_FX_NO_SUCH_PATH ->
          TransferFault.absent(
              "there is no such file on "
                  + host
                  + "; check the path, and whether it has been delivered",
              answer);
      case SftpConstants.SSH_FX_PERMISSION_DENIED ->
          TransferFault.lasting(
              host + " does not let this user read the file; ask its owner for access", answer);
      case SftpConstants.SSH_FX_FAILURE ->
          TransferFault.lasting(host + " cannot give this path: is it a directory?", answer);
      default ->
          TransferFault.passing(host + " answers with SFTP status " + answer.getStatus(), answer);
    };
  }
}
