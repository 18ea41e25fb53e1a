package no.utdanning.registersync.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Collectors;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.finding.SourceFindings.FileRefused;
import no.utdanning.registersync.finding.SourceFindings.SourceMissing;
import no.utdanning.registersync.finding.Where;
import no.utdanning.registersync.register.Period;
import no.utdanning.registersync.register.SourceReceipt;
import no.utdanning.registersync.register.Tally;
import no.utdanning.registersync.source.transport.Fetched;
import no.utdanning.registersync.source.transport.Validator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTest {
  private static final String TEXT = "kode;tittel\n1;Lærer\n";

  @TempDir Path folder;
  private Inbox inbox;

  @BeforeEach
  void inbox() {
    inbox = new Inbox(folder);
  }

  @Test
  void isNamedAfterItsKeyAndItsCountyOrPeriod() {
    SourceSettings settings = new SourceSettings("in/{county}/{period}.csv", null, null);

    Source titles = Source.of(SourceKey.TITLES, settings);
    Source oslo = Source.ofCounty(SourceKey.VIGO_CONTRACTS, settings, 3);
    Source october = Source.ofPeriod(SourceKey.AA_REGISTER, settings, Period.of("2026-10"));

    assertThat(titles.name()).isEqualTo("titles");
    assertThat(titles.location()).isEqualTo("in/{county}/{period}.csv");
    assertThat(oslo.name()).isEqualTo("vigo-contracts 03");
    assertThat(oslo.location()).isEqualTo("in/03/{period}.csv");
    assertThat(october.name()).isEqualTo("aa-register 2026-10");
    assertThat(october.location()).isEqualTo("in/{county}/2026-10.csv");
  }

  @Test
  void readsAPathAndARelativePathAndFileUrls() throws Exception {
    Path file = Path.of(inbox.put("titles.csv", TEXT).location());
    String relative = Path.of("").toAbsolutePath().relativize(file).toString();

    assertThat(read(file.toString())).isEqualTo(TEXT);
    assertThat(read(relative)).isEqualTo(TEXT);
    assertThat(read("file://" + file)).isEqualTo(TEXT);
    assertThat(read("file://localhost" + file)).isEqualTo(TEXT);
    assertThat(read("file:" + file)).isEqualTo(TEXT);
    assertThat(read("file:" + relative)).isEqualTo(TEXT);
  }

  @Test
  void aFileWithTheBytesOfLastTimeIsNotReadAgain() throws Exception {
    Source source = Source.of(SourceKey.TITLES, inbox.put("titles.csv.gz", Inbox.gzip(TEXT)));
    Validator then =
        source.read(
            opened -> {
              assertThat(opened.validator()).isEqualTo(Validator.NONE);
              opened.receipt(new Tally());
              return opened.validator();
            });

    assertThat(source.readUnless(then, opened -> "read")).isEmpty();

    inbox.put("titles.csv.gz", Inbox.gzip(TEXT + "2;Lege\n"));
    assertThat(source.readUnless(then, opened -> "read")).contains("read");
    assertThat(source.readUnless(null, opened -> "read")).contains("read");
    assertThat(source.readUnless(new Validator(null, "yesterday"), opened -> "read"))
        .contains("read");
  }

  @Test
  void unpacksGzipByItsNameOrByItsFirstBytes() throws Exception {
    SourceSettings byName = inbox.put("titles.csv.gz", Inbox.gzip(TEXT));
    SourceSettings byBytes = inbox.put("titles.csv", Inbox.gzip(TEXT));

    assertThat(read(byName.location())).isEqualTo(TEXT);
    assertThat(read(byBytes.location())).isEqualTo(TEXT);
  }

  @Test
  void unpacksGzipThatWasAppendedTo() throws Exception {
    byte[] first = Inbox.gzip(TEXT);
    byte[] both = Arrays.copyOf(first, first.length * 2);
    System.arraycopy(first, 0, both, first.length, first.length);

    assertThat(read(inbox.put("titles.csv.gz", both).location())).isEqualTo(TEXT + TEXT);
  }

  @Test
  void digestsTheBytesAsTheyLieThereThoughLittleOfThemWasRead() throws Exception {
    String longerThanAnyBuffer =
        new Random(1).ints(1_000_000).mapToObj(Integer::toString).collect(Collectors.joining());
    byte[] packed = Inbox.gzip("k" + longerThanAnyBuffer);
    Source source = Source.of(SourceKey.TITLES, inbox.put("titles.csv.gz", packed));

    SourceReceipt receipt;
    try (OpenedSource opened = source.open()) {
      assertThat(opened.content().read()).isEqualTo('k');
      receipt = opened.receipt(new Tally());
    }

    assertThat(receipt)
        .isEqualTo(
            new SourceReceipt(
                "titles", source.location(), sha256(packed), packed.length, new Tally()));
  }

  @Test
  void digestsAPlainFileOfOneByte() throws Exception {
    Source source = Source.of(SourceKey.TITLES, inbox.put("titles.csv", "x"));

    try (OpenedSource opened = source.open()) {
      assertThat(opened.content().readAllBytes()).containsExactly('x');
      assertThat(opened.receipt(new Tally()).sha256())
          .isEqualTo("2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881");
    }
  }

  @Test
  void mayBeClosedTwice() throws Exception {
    OpenedSource opened = Source.of(SourceKey.TITLES, inbox.put("titles.csv", TEXT)).open();

    opened.close();
    opened.close();
  }

  @Test
  void isMissingWhenThereIsNoFile() {
    assertThat(findingAt(folder + "/none.csv"))
        .isEqualTo(missing("none.csv", "there is no such file"));
  }

  @Test
  void isMissingWhenItIsADirectory() throws IOException {
    Files.createDirectory(folder.resolve("titles"));

    assertThat(findingAt(folder + "/titles")).isEqualTo(missing("titles", "it is a directory"));
  }

  @Test
  void isMissingWhenItMayNotBeRead() {
    Source source = Source.of(SourceKey.TITLES, inbox.at("titles.csv"));

    UnusableSource unusable =
        UnusableSource.unreadable(source, new AccessDeniedException("titles.csv"));

    assertThat(unusable.finding()).isEqualTo(missing("titles.csv", "no permission to read it"));
  }

  @Test
  void isMissingWhenReadingFails() {
    Source source = Source.of(SourceKey.TITLES, inbox.at("titles.csv"));

    UnusableSource unusable = UnusableSource.unreadable(source, new IOException("Input/output"));

    assertThat(unusable.finding()).isEqualTo(missing("titles.csv", "reading failed (IOException)"));
  }

  @Test
  void isMissingWhenTheLocationIsNotOfThisMachine() {
    assertThat(findingAt("ftp://elsewhere/titles.csv"))
        .isEqualTo(
            new SourceMissing(
                "titles",
                "ftp://elsewhere/titles.csv",
                "only paths, and file:, http(s): and sftp: URLs can be read"));
    assertThat(findingAt("file://elsewhere/titles.csv"))
        .isEqualTo(
            new SourceMissing("titles", "file://elsewhere/titles.csv", "it names another machine"));
    assertThat(findingAt("file:/a b"))
        .isEqualTo(new SourceMissing("titles", "file:/a b", "it is not a file: URL"));
    assertThat(findingAt("a\0b"))
        .isEqualTo(new SourceMissing("titles", "a\0b", "it is not a path"));
  }

  @Test
  void isRefusedWhenItIsEmpty() {
    assertThat(findingAt(inbox.put("titles.csv", "").location()))
        .isEqualTo(refused("The file is empty: it has not even a header row"));
    assertThat(findingAt(inbox.put("titles.csv.gz", "").location()))
        .isEqualTo(refused("The file is empty: it has not even a header row"));
  }

  @Test
  void isRefusedWhenItsNamePromisesGzipAndItIsNone() {
    assertThat(findingAt(inbox.put("titles.csv.gz", TEXT).location()))
        .isEqualTo(refused("The gzip data are damaged or cut off"));
  }

  @Test
  void isRefusedWhenItsGzipIsCutOffInTheMiddleOrAtTheEnd() throws Exception {
    byte[] packed = Inbox.gzip(TEXT);

    for (int cut : new int[] {5, packed.length / 2, packed.length - 1}) {
      String location =
          inbox.put("titles.csv.gz", Arrays.copyOf(packed, packed.length - cut)).location();
      Source source = Source.of(SourceKey.TITLES, inbox.at("titles.csv.gz"));

      UnusableSource unusable =
          catchThrowableOfType(
              UnusableSource.class,
              () -> {
                try (OpenedSource opened = source.open()) {
                  readAll(opened);
                }
              });

      assertThat(location).endsWith(".gz");
      assertThat(unusable.finding()).isEqualTo(refused("The gzip data are damaged or cut off"));
    }
  }

  @Test
  void closesTheBytesWhenTheyCannotBeUsed() {
    boolean[] closed = {false};
    InputStream empty =
        new ByteArrayInputStream(new byte[0]) {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    Source source = Source.of(SourceKey.TITLES, inbox.at("titles.csv"));

    assertThatThrownBy(() -> OpenedSource.over(source, new Fetched(empty, Validator.NONE)))
        .isInstanceOf(UnusableSource.class);

    assertThat(closed[0]).isTrue();
  }

  private static String read(String location) throws UnusableSource {
    Source source = Source.of(SourceKey.TITLES, new SourceSettings(location, null, null));
    try (OpenedSource opened = source.open()) {
      return readAll(opened);
    }
  }

  /** Reads as the table does: what goes wrong on the way is the source's to explain. */
  private static String readAll(OpenedSource opened) throws UnusableSource {
    try {
      return new String(opened.content().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw UnusableSource.unreadable(opened.source(), e);
    }
  }

  private static Finding findingAt(String location) {
    return catchThrowableOfType(UnusableSource.class, () -> read(location)).finding();
  }

  private SourceMissing missing(String file, String reason) {
    return new SourceMissing("titles", folder.resolve(file).toString(), reason);
  }

  private static FileRefused refused(String reason) {
    return new FileRefused(Where.in("titles"), reason);
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
