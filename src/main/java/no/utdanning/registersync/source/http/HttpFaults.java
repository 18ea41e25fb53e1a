package no.utdanning.registersync.source.http;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import no.utdanning.registersync.source.transport.InWords;
import no.utdanning.registersync.source.transport.TransferFault;
import no.utdanning.registersync.source.transport.TransferSettings;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.jspecify.annotations.Nullable;

/** What goes wrong over HTTP, in words; and whether it may pass. */
final class HttpFaults {
  private static final int SERVER_FAULTS = 500;

  private HttpFaults() {}

  /** No answer came. */
  static TransferFault inWords(IOException fault, URI at, TransferSettings settings) {
    String host = at.getHost() + (at.getPort() == -1 ? "" : ":" + at.getPort());
    if (fault instanceof TransferFault known) {
      return known;
    }
    if (fault instanceof UnknownHostException) {
      return TransferFault.passing(
          "the host name " + host + " is not known: check the location, and this machine's DNS",
          fault);
    }
    if (fault instanceof ConnectTimeoutException) {
      return TransferFault.passing(
          host
              + " did not answer within the connect-timeout of "
              + InWords.of(settings.connectTimeout())
              + ": is it up, and does a firewall let this machine through?",
          fault);
    }
    if (fault instanceof HttpHostConnectException || fault instanceof java.net.ConnectException) {
      return TransferFault.passing(
          host
              + " refuses the connection: is the service up, the port right, and does a firewall"
              + " let this machine through?",
          fault);
    }
    if (fault instanceof SSLHandshakeException || fault instanceof SSLPeerUnverifiedException) {
      return TransferFault.lasting(
          "the certificate of "
              + host
              + " is not accepted (TLS): it has expired, is for another host, or is signed by an"
              + " authority that this Java does not trust; tell its owner, or have Java trust the"
              + " authority: -Djavax.net.ssl.trustStore in REGISTER_SYNC_JAVA_OPTS",
          fault);
    }
    if (fault instanceof SSLException) {
      return TransferFault.passing(
          host + " does not speak TLS on this port: https where http is meant?", fault);
    }
    if (fault instanceof SocketTimeoutException) {
      return silent(settings, fault);
    }
    if (fault instanceof NoHttpResponseException) {
      return TransferFault.passing(host + " ends the connection without an answer", fault);
    }
    return TransferFault.passing(
        host + " breaks the connection off (" + fault.getClass().getSimpleName() + ")", fault);
  }

  private static TransferFault silent(TransferSettings settings, IOException fault) {
    return TransferFault.passing(
        "the server sent nothing for as long as read-timeout allows, "
            + InWords.of(settings.readTimeout()),
        fault);
  }

  /** A body that stopped coming. */
  static TransferFault brokenOff(
      IOException fault, long count, long announced, TransferSettings settings) {
    return fault instanceof SocketTimeoutException
        ? silent(settings, fault)
        : TransferFault.passing(brokenOff(count, announced), fault);
  }

  static TransferFault cutOff(long count, long announced) {
    return TransferFault.passing(brokenOff(count, announced), new java.io.EOFException());
  }

  private static String brokenOff(long count, long announced) {
    return "the transfer broke off after "
        + count
        + (announced == MeasuredBody.UNKNOWN ? "" : " of " + announced)
        + " bytes, and trying again did not help";
  }

  static TransferFault tooLong(long announced) {
    return TransferFault.lasting(
        "the server announced "
            + announced
            + " bytes and sends more: there is no telling what the file is; tell its owner");
  }

  /**
   * An answer that is not the file.
   *
   * @param retryAfter the header, or empty
   * @param date when the server answered, by its own clock, or empty
   */
  static TransferFault ofStatus(int status, String retryAfter, String date, String host) {
    String said = host + " answers " + status;
    if (status == 429) {
      return TransferFault.busy(
          said + ": it is asked too often; try later", wait(retryAfter, date));
    }
    if (status >= SERVER_FAULTS || status == 408 || status == 425) {
      return TransferFault.busy(
          said + ": its service is out of order; tell its owner if it lasts",
          wait(retryAfter, date));
    }
    return status == 404 || status == 410
        ? TransferFault.absent(said + whatToDo(status), null)
        : TransferFault.lasting(said + whatToDo(status));
  }

  private static String whatToDo(int status) {
    return switch (status) {
      case 400 -> ": it does not understand the request; check location, query and headers";
      case 401 -> ": it does not know us; check the key, password or token settings";
      case 403 -> ": it knows us and does not let us read this; ask its owner for access";
      case 404, 410 -> ": there is no such file; check the location, and whether it has come";
      case 406, 415 -> ": it has not the form that the header Accept asks for";
      case 407 -> ": the proxy on the way wants credentials";
      default -> ", which is not a file; check the location with its owner";
    };
  }

  /** Seconds, or a date (RFC 9110, 10.2.3). */
  private static @Nullable Duration wait(String retryAfter, String date) {
    if (retryAfter.matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(retryAfter));
    }
    try {
      Duration wait = Duration.between(instant(date), instant(retryAfter));
      return wait.isNegative() ? Duration.ZERO : wait;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Instant instant(String httpDate) {
    return ZonedDateTime.parse(httpDate, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
  }
}
