package no.utdanning.registersync.metric;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /metrics}, for as long as it is open: what Prometheus scrapes while the program is up. */
public final class ScrapeEndpoint implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ScrapeEndpoint.class);
  private static final String PATH = "/metrics";
  private static final long LAST_SCRAPE_SECONDS = 15;

  private final HttpServer server;
  private final Supplier<Observation> observer;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "metrics");
            thread.setDaemon(true);
            return thread;
          });

  private ScrapeEndpoint(HttpServer server, Supplier<Observation> observer) {
    this.server = server;
    this.observer = observer;
  }

  /**
   * Answers from now on.
   *
   * @param observer asked at each scrape, by one thread
   * @throws IOException when the address or port cannot be had
   */
  public static ScrapeEndpoint open(String address, int port, Supplier<Observation> observer)
      throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress(address, port), 0);
    ScrapeEndpoint endpoint = new ScrapeEndpoint(server, observer);
    server.createContext("/", endpoint::answer);
    server.setExecutor(endpoint.thread);
    server.start();
    return endpoint;
  }

  /** The port it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!exchange.getRequestURI().getPath().equals(PATH)) {
        reply(exchange, 404, "text/plain; charset=utf-8", "see " + PATH + "\n");
      } else if (!exchange.getRequestMethod().equals("GET")) {
        reply(exchange, 405, "text/plain; charset=utf-8", "GET only\n");
      } else {
        scrape(exchange);
      }
    }
  }

  private void scrape(HttpExchange exchange) throws IOException {
    String text;
    try {
      text = PrometheusText.of(observer.get());
    } catch (RuntimeException e) {
      LOG.warn("Nothing could be observed for a scrape", e);
      reply(exchange, 503, "text/plain; charset=utf-8", "the database cannot be read\n");
      return;
    }
    reply(exchange, 200, "text/plain; version=0.0.4; charset=utf-8", text);
  }

  private static void reply(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /**
   * Lets a scrape that has begun end by itself: H2 closes its file when a thread is interrupted.
   */
  @Override
  public void close() {
    server.stop(0);
    thread.shutdown();
    try {
      if (!thread.awaitTermination(LAST_SCRAPE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("The last scrape has not ended");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
