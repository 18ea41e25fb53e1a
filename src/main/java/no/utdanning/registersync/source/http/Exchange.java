package no.utdanning.registersync.source.http;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import no.utdanning.registersync.source.transport.Deadline;
import no.utdanning.registersync.source.transport.TransferFault;
import no.utdanning.registersync.source.transport.TransferSettings;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;

/** Asks for a file once: follows redirects, and renews a token that was not accepted. */
final class Exchange {
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final int UNAUTHORIZED = 401;

  private final CloseableHttpClient client;
  private final URI location;
  private final Credentials credentials;
  private final TransferSettings settings;
  private final Deadline deadline;

  Exchange(
      CloseableHttpClient client,
      URI location,
      Credentials credentials,
      TransferSettings settings,
      Deadline deadline) {
    this.client = client;
    this.location = location;
    this.credentials = credentials;
    this.settings = settings;
    this.deadline = deadline;
  }

  /**
   * The answer of a server that gives the file, a part of it, or says that it is unchanged.
   *
   * @throws TransferFault for any other answer, and for none
   */
  Answer get(Conditions conditions) throws IOException {
    boolean renewed = false;
    URI at = location;
    for (int redirects = 0; ; ) {
      boolean atHome = Credentials.isSameHost(at, location);
      Map<String, String> ours = atHome ? credentials.forRequest(location) : Map.of();
      Answer answer = ask(at, ours, conditions);
      if (answer.status() == UNAUTHORIZED && atHome && !renewed && credentials.renew(ours)) {
        answer.close();
        renewed = true;
        continue;
      }
      if (!REDIRECTS.contains(answer.status())) {
        return answer.orFault();
      }
      answer.close();
      if (++redirects > settings.maxRedirects()) {
        throw TransferFault.lasting(
            "the server redirects more than "
                + settings.maxRedirects()
                + " times (max-redirects): set the location to where it leads in the end");
      }
      at = Redirect.of(at, answer.header("Location"));
    }
  }

  private Answer ask(URI at, Map<String, String> ours, Conditions conditions) throws IOException {
    HttpGet request = new HttpGet(withoutUser(at));
    request.setHeader("Accept", "*/*");
    request.setHeader("Accept-Encoding", "identity");
    request.setHeader("Connection", "close");
    ours.forEach(request::setHeader);
    conditions.headers().forEach(request::setHeader);
    var cutOff = deadline.cutOff(request::abort);
    try {
      HttpHost host = new HttpHost(at.getScheme(), at.getHost(), at.getPort());
      ClassicHttpResponse response = client.executeOpen(host, request, null);
      return new Answer(request, response, cutOff, settings, host.toHostString());
    } catch (IOException e) {
      cutOff.cancel(false);
      throw deadline.isOver() ? deadline.fault() : HttpFaults.inWords(e, at, settings);
    }
  }

  private static URI withoutUser(URI at) {
    return at.getRawUserInfo() == null
        ? at
        : URI.create(at.toString().replaceFirst("//[^/?#]*@", "//"));
  }
}
