package no.utdanning.registersync.source;

import static no.utdanning.registersync.source.WildServer.from;
import static no.utdanning.registersync.source.WildServer.head;
import static no.utdanning.registersync.source.WildServer.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import no.utdanning.registersync.source.sftp.SftpSettings;
import no.utdanning.registersync.source.token.TokenSettings;
import no.utdanning.registersync.source.transport.TransferSettings;
import no.utdanning.registersync.source.transport.Validator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** What a server can do to a file on its way, and what is made of it. */
class HttpSourceTest {
  private static final TransferSettings QUICK =
      new TransferSettings(
          Duration.ofSeconds(5),
          Duration.ofMillis(250),
          Duration.ofSeconds(20),
          2,
          Duration.ofMillis(1),
          Duration.ofSeconds(2),
          3,
          DataSize.ofMegabytes(4),
          DataSize.ofMegabytes(16),
          100);

  private static final byte[] FILE = text(200_000);

  private WildServer server = new WildServer((request, out) -> whole(out, FILE));

  @AfterEach
  void close() {
    server.close();
  }

  private static byte[] text(int length) {
    StringBuilder text = new StringBuilder("kode;tittel\n");
    for (int i = 0; text.length() < length; i++) {
      text.append(i).append(";t").append(i * 7919L % 1_000_003).append('\n');
    }
    return text.substring(0, length).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aFileComesWholeWithItsHeadersAndItsQuery() throws Exception {
    SourceSettings settings =
        settings("/titles.csv?v=1", QUICK, Map.of("api-key", "k"), Map.of("fylke", "{county}"));

    assertThat(read(Source.ofCounty(SourceKey.VIGO_CONTRACTS, settings, 3))).isEqualTo(FILE);

    WildServer.Request request = server.requests().get(0);
    assertThat(request.path()).isEqualTo("/titles.csv?v=1&fylke=03");
    assertThat(request.header("api-key")).isEqualTo("k");
    assertThat(request.header("accept-encoding")).isEqualTo("identity");
  }

  @Test
  void aUserInTheLocationIsSentAndNeverShown() throws Exception {
    Source source = source(server.url("/a?key=s3cret").replace("//", "//me:s3cret@"), QUICK);

    assertThat(read(source)).isEqualTo(FILE);

    assertThat(server.requests().get(0).header("authorization")).isEqualTo("Basic bWU6czNjcmV0");
    assertThat(source.shownLocation()).isEqualTo(server.url("/a?key=***"));
    assertThat(source.toString() + source.settings()).doesNotContain("s3cret");
  }

  /** Nine breaks on the way: each range goes on where the one before broke off. */
  @Test
  void aTransferThatBreaksAtEveryTenthIsResumed() throws Exception {
    server.reply(
        (request, out) -> {
          int from = from(request);
          rangeHead(out, from);
          out.write(FILE, from, Math.min(FILE.length / 10, FILE.length - from));
        });

    assertThat(read(source("/a", QUICK))).isEqualTo(FILE);

    assertThat(server.requests()).hasSize(10);
    assertThat(server.requests().get(9).header("range")).isEqualTo("bytes=180000-");
    assertThat(server.requests().get(9).header("if-range")).isEqualTo("\"v1\"");
  }

  private static void rangeHead(OutputStream out, int from) throws IOException {
    String length = "Content-Length: " + (FILE.length - from);
    if (from == 0) {
      head(out, 200, "ETag: \"v1\"", length);
    } else {
      String range = "bytes " + from + "-" + (FILE.length - 1) + "/" + FILE.length;
      head(out, 206, "ETag: \"v1\"", length, "Content-Range: " + range);
    }
  }

  /** A server without ranges, or with a weak ETag: what was read is passed over. */
  @ParameterizedTest
  @ValueSource(strings = {"X-Nothing: 1", "ETag: W/\"v1\""})
  void aTransferThatBreaksAtEveryTenthIsBegunAnewAndNobodyNotices(String header) throws Exception {
    AtomicInteger tries = new AtomicInteger();
    server.reply(
        (request, out) -> {
          head(out, 200, header, "Content-Length: " + FILE.length);
          out.write(FILE, 0, FILE.length / 10 * tries.incrementAndGet());
        });

    assertThat(read(source("/a", QUICK))).isEqualTo(FILE);

    assertThat(server.requests()).hasSize(10).allMatch(it -> it.header("range").isEmpty());
  }

  @Test
  void chunksThatBreakOffAreResumedToo() throws Exception {
    AtomicInteger tries = new AtomicInteger();
    server.reply(
        (request, out) -> {
          head(out, 200, "Transfer-Encoding: chunked");
          int length = tries.getAndIncrement() == 0 ? 1000 : FILE.length;
          out.write((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.UTF_8));
          out.write(FILE, 0, length);
          out.write((length == FILE.length ? "\r\n0\r\n\r\n" : "\r\n").getBytes("UTF-8"));
        });

    assertThat(read(source("/a", QUICK))).isEqualTo(FILE);
    assertThat(server.requests()).hasSize(2);
  }

  /** The bytes of before are not those of after: the reader begins with the new file. */
  @Test
  void aFileThatChangesWhileItIsReadIsReadFromItsNewBeginning() throws Exception {
    byte[] other = text(100_000);
    other[0] = 'K';
    server.reply(
        (request, out) -> {
          if (server.requests().size() > 1) {
            whole(out, other);
          } else {
            head(out, 200, "Content-Length: " + FILE.length);
            out.write(FILE, 0, 100_000);
          }
        });

    assertThat(read(source("/a", QUICK))).isEqualTo(other);
  }

  @Test
  void aTransferThatNeverGetsFurtherIsGivenUp() {
    server.reply(
        (request, out) -> {
          head(out, 200, "Content-Length: " + FILE.length);
          out.write(FILE, 0, 1000);
        });

    assertUnusable(
        source("/a", QUICK),
        "the transfer broke off after 1000 of 200000 bytes, and trying again did not help");
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void aServerThatFallsSilentIsTriedAgain() throws Exception {
    server.reply(
        (request, out) -> {
          int from = from(request);
          rangeHead(out, from);
          out.write(FILE, from, from == 0 ? 1000 : FILE.length - from);
          if (from == 0) {
            server.stall(out);
          }
        });

    assertThat(read(source("/a", QUICK))).isEqualTo(FILE);
  }

  @Test
  void aServerThatSaysNothingAtAllIsGivenUp() {
    server.reply((request, out) -> server.stall(out));

    assertUnusable(
        source("/a", QUICK), "the server sent nothing for as long as read-timeout allows, 250ms");
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void aDripThatWouldNeverEndIsCutOffByTheOverallTimeout() {
    server.reply(
        (request, out) -> {
          head(out, 200, "Content-Length: 100000000");
          for (int i = 0; i < 1_000_000; i++) {
            out.write(FILE, 0, 1);
            out.flush();
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
          }
        });
    TransferSettings soon = with(QUICK, Duration.ofMillis(400));

    assertUnusable(source("/a", soon), "it took longer than its overall-timeout of 400ms");
  }

  @Test
  void moreBytesThanAnnouncedAreNotTheFile() {
    server.reply(
        (request, out) -> {
          head(out, 200, "Content-Length: 1000");
          out.write(FILE, 0, 1001);
        });

    assertUnusable(source("/a", QUICK), "the server announced 1000 bytes and sends more");
  }

  @Test
  void aServerThatKeepsTheConnectionOpenIsNotWaitedFor() throws Exception {
    server.reply(
        (request, out) -> {
          whole(out, FILE);
          server.stall(out);
        });

    assertThat(read(source("/a", QUICK))).isEqualTo(FILE);
  }

  @ParameterizedTest
  @CsvSource({"503,''", "500,''", "429,''", "503,'Retry-After: 0'", "408,''"})
  void whatMayPassIsTriedAgain(int status, String header) throws Exception {
    server.reply(
        (request, out) -> {
          if (server.requests().size() == 1) {
            head(out, status, "Content-Length: 0" + (header.isEmpty() ? "" : "\r\n" + header));
          } else {
            whole(out, FILE);
          }
        });

    assertThat(read(source("/a", QUICK))).isEqualTo(FILE);
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void aServerThatAsksForMorePatienceThanThereIsIsGivenUpAtOnce() {
    server.reply((request, out) -> head(out, 429, "Retry-After: 3600", "Content-Length: 0"));

    assertUnusable(source("/a", QUICK), "answers 429: it is asked too often; try later");
    assertThat(server.requests()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "401 | it does not know us; check the key, password or token settings",
        "403 | it knows us and does not let us read this; ask its owner for access",
        "404 | there is no such file; check the location, and whether it has come",
        "418 | which is not a file; check the location with its owner"
      })
  void whatCannotPassIsTriedOnce(int status, String words) {
    server.reply((request, out) -> head(out, status, "Content-Length: 0"));

    assertUnusable(source("/a", QUICK), " answers " + status);
    assertUnusable(source("/a", QUICK), words);
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void anUnchangedFileIsNotSentAgain() throws Exception {
    server.reply(
        (request, out) -> {
          if (request.header("if-none-match").equals("\"v1\"")) {
            head(out, 304, "ETag: \"v1\"");
          } else {
            whole(out, FILE, "ETag: \"v1\"", "Last-Modified: Mon, 02 Nov 2026 05:00:00 GMT");
          }
        });
    Source source = source("/a", QUICK);
    Validator validator = source.read(OpenedSource::validator);

    assertThat(validator).isEqualTo(new Validator("\"v1\"", "Mon, 02 Nov 2026 05:00:00 GMT"));
    assertThat(source.readUnless(validator, opened -> "read")).isEmpty();
    assertThat(source.readUnless(new Validator("\"v0\"", null), opened -> "read"))
        .isEqualTo(Optional.of("read"));
    assertThat(server.requests().get(1).header("if-modified-since"))
        .isEqualTo("Mon, 02 Nov 2026 05:00:00 GMT");
  }

  @Test
  void aRedirectIsFollowedAndCredentialsStayAtHome() throws Exception {
    server.reply(
        (request, out) -> {
          switch (request.path()) {
            case "/a" -> head(out, 302, "Location: /b");
            case "/b" -> head(out, 307, "Location: " + server.urlByName("/c"));
            default -> whole(out, FILE);
          }
        });
    SourceSettings settings =
        settings(
            server.url("/a").replace("//", "//me:pass@"), QUICK, Map.of("api-key", "k"), Map.of());

    assertThat(read(Source.of(SourceKey.TITLES, settings))).isEqualTo(FILE);

    assertThat(server.requests())
        .extracting(it -> it.header("api-key"))
        .containsExactly("k", "k", "");
    assertThat(server.requests().get(1).header("authorization")).isNotEmpty();
    assertThat(server.requests().get(2).header("authorization")).isEmpty();
  }

  @Test
  void redirectsWithoutEndAndToNowhereAreRefused() {
    server.reply((request, out) -> head(out, 302, "Location: /again"));
    assertUnusable(source("/a", QUICK), "the server redirects more than 3 times (max-redirects)");
    assertThat(server.requests()).hasSize(4);

    server.reply((request, out) -> head(out, 302, "Location: ftp://127.0.0.1/a"));
    assertUnusable(source("/a", QUICK), "the server redirects to what is no web address");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><p>Log in",
        "\n <HTML lang=no>",
        "<html>",
        "\ufeff<!doctype HTML>"
      })
  void aPageIsNotTakenForData(String page) {
    server.reply((request, out) -> whole(out, page.getBytes(StandardCharsets.UTF_8)));

    assertUnusable(source("/a", QUICK), "It is a page of HTML in place of data");
  }

  @Test
  void whatCallsItselfAPageIsNotTakenForDataEither() {
    server.reply((request, out) -> whole(out, FILE, "Content-Type: text/html; charset=utf-8"));

    assertUnusable(source("/a", QUICK), "the server answers with a page of HTML in place of data");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 204})
  void nothingIsNotTakenForAFile(int status) {
    server.reply((request, out) -> head(out, status, "X-Nothing: 1"));

    assertUnusable(source("/a", QUICK), "The file is empty: it has not even a header row");
  }

  @Test
  void aBombIsRefusedBeforeItIsUnpacked() {
    byte[] bomb = gzip(new byte[8 << 20]);
    server.reply((request, out) -> whole(out, bomb));

    assertThat(bomb.length).isLessThan(20_000);
    assertUnusable(
        source("/a.gz", QUICK),
        "The gzip data unpack to more than 100 times their size (transfer.max-ratio)");
  }

  @Test
  void moreThanIsAllowedIsRefused() {
    byte[] random = new byte[5 << 20];
    new java.util.Random(1).nextBytes(random);
    server.reply((request, out) -> whole(out, random));
    assertUnusable(source("/a", QUICK), "The file is larger than 4194304B");

    byte[] text = new byte[20 << 20];
    for (int i = 0; i < text.length; i++) {
      text[i] = random[i / 16 % random.length];
    }
    byte[] packed = gzip(text);
    server.reply((request, out) -> whole(out, packed));
    assertThat(packed.length).isBetween(1 << 20, 4 << 20);
    assertUnusable(source("/a", QUICK), "The gzip data unpack to more than 16777216B");
  }

  /** Members of gzip that come one after the other, the second when the first has been read. */
  @Test
  void gzipThatComesInTwoPartsIsReadToItsEnd() throws Exception {
    byte[] first = gzip(Arrays.copyOf(FILE, 50_000));
    byte[] second = gzip(Arrays.copyOfRange(FILE, 50_000, FILE.length));
    server.reply(
        (request, out) -> {
          head(out, 200, "Content-Length: " + (first.length + second.length));
          out.write(first);
          out.flush();
          java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
          out.write(second);
        });

    assertThat(read(source("/a.gz", QUICK))).isEqualTo(FILE);
  }

  @Test
  void whoCannotBeReachedIsNamed() {
    assertUnusable(
        source("http://no-such-host.invalid/a", QUICK),
        "the host name no-such-host.invalid is not");
    String gone = server.url("/a");
    server.close();
    assertUnusable(source(gone, QUICK), "refuses the connection: is the service up");
    assertUnusable(source("http:///a b", QUICK), "the location is not a URL with a host");
  }

  @Test
  void httpsWhereHttpIsSpokenIsNamed() {
    assertUnusable(
        source(server.url("/a").replace("http:", "https:"), QUICK), "(TLS)", "does not speak TLS");
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static TransferSettings with(TransferSettings settings, Duration overall) {
    return new TransferSettings(
        settings.connectTimeout(),
        settings.readTimeout(),
        overall,
        settings.retries(),
        settings.firstWait(),
        settings.longestWait(),
        settings.maxRedirects(),
        settings.maxSize(),
        settings.maxUnpackedSize(),
        settings.maxRatio());
  }

  private SourceSettings settings(
      String location,
      TransferSettings transfer,
      Map<String, String> headers,
      Map<String, String> query) {
    return new SourceSettings(
        location.startsWith("/") ? server.url(location) : location,
        null,
        null,
        SourceFormat.CSV,
        new Access(headers, query, TokenSettings.NONE, SftpSettings.DEFAULTS, transfer));
  }

  private Source source(String location, TransferSettings transfer) {
    return Source.of(SourceKey.TITLES, settings(location, transfer, Map.of(), Map.of()));
  }

  private static byte[] read(Source source) throws UnusableSource {
    return source.read(
        opened -> {
          try {
            return opened.content().readAllBytes();
          } catch (IOException e) {
            throw UnusableSource.unreadable(source, e);
          }
        });
  }

  private static void assertUnusable(Source source, String... oneOf) {
    assertThatThrownBy(() -> read(source))
        .isInstanceOfSatisfying(
            UnusableSource.class,
            fault -> {
              String message = fault.finding().message();
              assertThat(oneOf).as(message).anyMatch(message::contains);
            });
  }
}
