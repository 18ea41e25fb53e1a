package no.utdanning.registersync.alarm;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Posts small messages, and gives up when that takes too long, whatever it is that does. */
final class Web {
  private final HttpClient client;
  private final Duration timeout;

  Web(Duration timeout) {
    this.timeout = timeout;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(timeout)
            .build();
  }

  /**
   * @param token a bearer token; empty: none
   * @throws IOException when no answer comes in time, or one that is not of the 200s; its message
   *     does not tell the URL, which may be a secret
   */
  void post(String url, String contentType, String token, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    CompletableFuture<HttpResponse<Void>> answer =
        client.sendAsync(request.build(), HttpResponse.BodyHandlers.discarding());
    try {
      int status = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS).statusCode();
      if (status / 100 != 2) {
        throw new IOException("the answer was " + status);
      }
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException("no answer within " + timeout.toSeconds() + " seconds");
    } catch (ExecutionException e) {
      throw new IOException("it cannot be reached (" + reason(e.getCause()) + ")");
    }
  }

  private static String reason(@Nullable Throwable cause) {
    return cause == null ? "no reason given" : cause.getClass().getSimpleName();
  }
}
