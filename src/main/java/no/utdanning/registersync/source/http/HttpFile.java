package no.utdanning.registersync.source.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import no.utdanning.registersync.source.transport.Deadline;
import no.utdanning.registersync.source.transport.Fetched;
import no.utdanning.registersync.source.transport.Opening;
import no.utdanning.registersync.source.transport.ResumedStream;
import no.utdanning.registersync.source.transport.TransferFault;
import no.utdanning.registersync.source.transport.TransferSettings;
import no.utdanning.registersync.source.transport.Tries;
import no.utdanning.registersync.source.transport.Validator;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.jspecify.annotations.Nullable;

/** A file that a server gives by GET, read as a stream. */
public final class HttpFile implements Opening {
  private final Exchange exchange;
  private final Tries tries;
  private final @Nullable Validator known;
  private Validator validator = Validator.NONE;
  private boolean unchanged;
  private long length = MeasuredBody.UNKNOWN;

  private HttpFile(Exchange exchange, Tries tries, @Nullable Validator known) {
    this.exchange = exchange;
    this.tries = tries;
    this.known = known;
  }

  /**
   * Begins to fetch a file.
   *
   * @param known what the server called the file when it was read before; null to fetch it anyhow
   * @return empty when the server says that it is still what was known
   * @throws TransferFault when it cannot be had
   */
  public static Optional<Fetched> open(
      URI location, Credentials credentials, TransferSettings settings, @Nullable Validator known)
      throws IOException {
    Deadline deadline = new Deadline(settings.overallTimeout());
    CloseableHttpClient client = Client.of(settings);
    try {
      HttpFile file =
          new HttpFile(
              new Exchange(client, location, credentials, settings, deadline),
              new Tries(settings, deadline),
              known);
      InputStream bytes = new ClientStream(new ResumedStream(file, file.tries), client);
      if (file.unchanged) {
        bytes.close();
        return Optional.empty();
      }
      return Optional.of(new Fetched(bytes, file.validator));
    } catch (IOException | RuntimeException e) {
      client.close();
      throw e;
    }
  }

  @Override
  public Part from(long position) throws IOException {
    if (position == 0 && length == MeasuredBody.UNKNOWN) {
      return begin();
    }
    Answer answer = exchange.get(Conditions.resume(position, validator));
    if (answer.status() == Answer.PARTIAL) {
      return new Part(answer.rest(position, length), position, answer);
    }
    // The server has no ranges, or says that the file is another one now: the bytes will tell.
    return new Part(answer.body(), 0, answer);
  }

  private Part begin() throws IOException {
    Answer answer = exchange.get(Conditions.unless(known));
    if (answer.status() == Answer.NOT_MODIFIED) {
      unchanged = true;
      return new Part(InputStream.nullInputStream(), 0, answer);
    }
    validator = answer.validator();
    length = answer.length();
    return new Part(answer.body(), 0, answer);
  }
}
