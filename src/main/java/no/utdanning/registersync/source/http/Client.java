package no.utdanning.registersync.source.http;

import no.utdanning.registersync.source.transport.TransferSettings;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentLengthStrategy;
import org.apache.hc.core5.http.impl.DefaultContentLengthStrategy;
import org.apache.hc.core5.util.Timeout;

/**
 * Apache HttpClient, doing one thing only: requests and answers within the timeouts. Tries,
 * redirects and credentials are decided outside of it, and the bytes are left as they are.
 */
final class Client {
  private Client() {}

  static CloseableHttpClient of(TransferSettings settings) {
    Timeout connect = Timeout.of(settings.connectTimeout());
    Timeout read = Timeout.of(settings.readTimeout());
    return HttpClients.custom()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .useSystemProperties()
                .setConnectionFactory(
                    ManagedHttpClientConnectionFactory.builder()
                        .incomingContentLengthStrategy(Client::untilTheConnectionEnds)
                        .build())
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setSocketTimeout(read)
                        .build())
                .build())
        .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(read).build())
        .setConnectionReuseStrategy((request, response, context) -> false)
        .useSystemProperties()
        .setUserAgent("register-sync")
        .disableAutomaticRetries()
        .disableRedirectHandling()
        .disableContentCompression()
        .disableCookieManagement()
        .disableAuthCaching()
        .build();
  }

  /**
   * A body is read until the server ends the connection, whatever length it announces, so that a
   * body that is longer than announced is not taken for a whole one.
   */
  private static long untilTheConnectionEnds(org.apache.hc.core5.http.HttpMessage message)
      throws org.apache.hc.core5.http.HttpException {
    long length = DefaultContentLengthStrategy.INSTANCE.determineLength(message);
    return length >= 0 ? ContentLengthStrategy.UNDEFINED : length;
  }
}
