package no.utdanning.registersync.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real HTTP server that says whatever a test wants, right or wrong, and ends each connection. */
public final class WildServer implements AutoCloseable {

  /** What a client asked for; names of headers in lower case. */
  public record Request(String path, Map<String, String> headers, String body) {
    public String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  /** What the server does about it; what it leaves unsaid is never said. */
  @FunctionalInterface
  public interface Reply {
    void to(Request request, OutputStream out) throws IOException;
  }

  private final ServerSocket socket;
  private final ExecutorService workers =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "wild server");
            thread.setDaemon(true);
            return thread;
          });
  private final CountDownLatch closed = new CountDownLatch(1);
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private volatile Reply reply;

  public WildServer(Reply reply) {
    this.reply = reply;
    try {
      socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    workers.execute(this::accept);
  }

  public void reply(Reply other) {
    reply = other;
  }

  /** By its number: {@code http://127.0.0.1:PORT/path}. */
  public String url(String path) {
    return "http://127.0.0.1:" + socket.getLocalPort() + path;
  }

  /** The same server as another host. */
  public String urlByName(String path) {
    return "http://localhost:" + socket.getLocalPort() + path;
  }

  public List<Request> requests() {
    return requests;
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        workers.execute(() -> serve(connection));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
      String first = in.readLine();
      if (first == null || !first.startsWith("GET ") && !first.startsWith("POST ")) {
        return;
      }
      Map<String, String> headers = new TreeMap<>();
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        String[] parts = line.split(": *", 2);
        headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1]);
      }
      StringBuilder body = new StringBuilder();
      for (int left = Integer.parseInt(headers.getOrDefault("content-length", "0"));
          left > 0;
          left--) {
        body.append((char) in.read());
      }
      Request request = new Request(first.split(" ")[1], headers, body.toString());
      requests.add(request);
      OutputStream out = connection.getOutputStream();
      reply.to(request, out);
      out.flush();
      connection.shutdownOutput();
    } catch (IOException e) {
      // The client went away, which is its right.
    }
  }

  /** Holds the connection, silently, until the server is closed. */
  public void stall(OutputStream out) throws IOException {
    out.flush();
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A status line and headers, {@code "ETag: x"}. */
  public static void head(OutputStream out, int status, String... headers) throws IOException {
    String head = "HTTP/1.1 " + status + " So\r\n" + String.join("\r\n", headers);
    out.write(
        (head + (headers.length == 0 ? "\r\n" : "\r\n\r\n")).getBytes(StandardCharsets.UTF_8));
  }

  /** A whole and honest answer. */
  public static void whole(OutputStream out, byte[] body, String... headers) throws IOException {
    String[] all = java.util.Arrays.copyOf(headers, headers.length + 1);
    all[headers.length] = "Content-Length: " + body.length;
    head(out, 200, all);
    out.write(body);
  }

  /** What a range request asks for: the first byte, 0 when it asks for all. */
  public static int from(Request request) {
    return Integer.parseInt(("0" + request.header("range")).replaceAll("^0bytes=|-$", ""));
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    workers.shutdownNow();
  }
}
