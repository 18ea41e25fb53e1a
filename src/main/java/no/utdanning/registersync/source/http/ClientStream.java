package no.utdanning.registersync.source.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;

/** Closes the client with the stream that is the only use of it. */
final class ClientStream extends FilterInputStream {
  private final CloseableHttpClient client;

  ClientStream(InputStream in, CloseableHttpClient client) {
    super(in);
    this.client = client;
  }

  @Override
  public void close() throws IOException {
    try {
      super.close();
    } finally {
      client.close();
    }
  }
}
