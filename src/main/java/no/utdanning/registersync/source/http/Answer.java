package no.utdanning.registersync.source.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.utdanning.registersync.source.transport.TransferFault;
import no.utdanning.registersync.source.transport.TransferSettings;
import no.utdanning.registersync.source.transport.Validator;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/** A server's answer, its body still on the way. Closing it ends that at once. */
final class Answer implements Closeable {
  static final int PARTIAL = 206;
  static final int NOT_MODIFIED = 304;
  private static final int RANGE_NOT_SATISFIABLE = 416;
  private static final Pattern RANGE =
      Pattern.compile("bytes (\\d{1,18})-\\d{1,18}/(\\d{1,18}|\\*)");

  private final HttpGet request;
  private final ClassicHttpResponse response;
  private final Future<?> cutOff;
  private final TransferSettings settings;
  private final String host;

  Answer(
      HttpGet request,
      ClassicHttpResponse response,
      Future<?> cutOff,
      TransferSettings settings,
      String host) {
    this.request = request;
    this.response = response;
    this.cutOff = cutOff;
    this.settings = settings;
    this.host = host;
  }

  int status() {
    return response.getCode();
  }

  /** A header's value, or empty. */
  String header(String name) {
    Header header = response.getFirstHeader(name);
    return header == null || header.getValue() == null ? "" : header.getValue();
  }

  private @Nullable String headerOrNull(String name) {
    String value = header(name);
    return value.isEmpty() ? null : value;
  }

  Validator validator() {
    return new Validator(headerOrNull("ETag"), headerOrNull("Last-Modified"));
  }

  /** Bytes of the body as announced, or {@link MeasuredBody#UNKNOWN}. */
  long length() {
    String length = header("Content-Length");
    return response.containsHeader("Transfer-Encoding") || !length.matches("\\d{1,18}")
        ? MeasuredBody.UNKNOWN
        : Long.parseLong(length);
  }

  /**
   * This answer, if it gives the file or says that it is unchanged.
   *
   * @throws TransferFault otherwise
   */
  Answer orFault() throws IOException {
    int status = status();
    if (status == NOT_MODIFIED || status == PARTIAL || status == 200 || status == 204) {
      return this;
    }
    close();
    throw status == RANGE_NOT_SATISFIABLE
        ? TransferFault.changed()
        : HttpFaults.ofStatus(status, header("Retry-After"), header("Date"), host);
  }

  /** The whole file. */
  InputStream body() throws IOException {
    if (header("Content-Type")
        .toLowerCase(Locale.ROOT)
        .matches("(text/html|application/xhtml).*")) {
      close();
      throw TransferFault.lasting(
          "the server answers with a page of HTML in place of data: open the address in a browser;"
              + " it may be a page to log in or one that says what is wrong");
    }
    return measured(length());
  }

  /**
   * What follows a position.
   *
   * @param whole bytes of the whole file as announced before
   */
  InputStream rest(long position, long whole) throws IOException {
    Matcher range = RANGE.matcher(header("Content-Range"));
    if (!range.matches() || Long.parseLong(range.group(1)) != position) {
      close();
      throw TransferFault.lasting("the server sends another part of the file than was asked for");
    }
    boolean otherSize =
        whole != MeasuredBody.UNKNOWN
            && !range.group(2).equals("*")
            && Long.parseLong(range.group(2)) != whole;
    if (otherSize) {
      close();
      throw TransferFault.changed();
    }
    return measured(
        length() == MeasuredBody.UNKNOWN && whole != MeasuredBody.UNKNOWN
            ? whole - position
            : length());
  }

  private InputStream measured(long length) throws IOException {
    HttpEntity entity = response.getEntity();
    InputStream body = entity == null ? InputStream.nullInputStream() : entity.getContent();
    return new MeasuredBody(body, length, request::abort, settings);
  }

  /** Cuts the connection: a body that nobody wants is not waited for. */
  @Override
  public void close() throws IOException {
    cutOff.cancel(false);
    request.abort();
    response.close();
  }
}
