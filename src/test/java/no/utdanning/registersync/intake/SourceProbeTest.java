package no.utdanning.registersync.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Arrays;
import no.utdanning.registersync.finding.SourceFindings.FileRefused;
import no.utdanning.registersync.finding.SourceFindings.SourceMissing;
import no.utdanning.registersync.finding.Where;
import no.utdanning.registersync.source.Inbox;
import no.utdanning.registersync.source.Source;
import no.utdanning.registersync.source.SourceKey;
import no.utdanning.registersync.source.UnusableSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SourceProbeTest {
  @TempDir Path folder;
  private Inbox inbox;

  @BeforeEach
  void inbox() {
    inbox = new Inbox(folder);
  }

  @ParameterizedTest
  @EnumSource(SourceKey.class)
  void findsNothingWrongWithAHeaderRowOfRequiredColumns(SourceKey key) {
    String header = String.join(";", SourceColumns.of(key).required()) + "\n";
    Source source = Source.of(key, inbox.put("file.csv", header));

    assertThatCode(() -> SourceProbe.check(source)).doesNotThrowAnyException();
  }

  @Test
  void namesWhatKeepsASourceFromBeingRead() {
    Source missing = Source.of(SourceKey.TITLES, inbox.at("none.csv"));
    Source other = Source.of(SourceKey.TITLES, inbox.put("t.csv", "kode;tittel\n"));

    assertThat(
            catchThrowableOfType(UnusableSource.class, () -> SourceProbe.check(missing)).finding())
        .isEqualTo(
            new SourceMissing(
                "titles", folder.resolve("none.csv").toString(), "there is no such file"));
    assertThat(catchThrowableOfType(UnusableSource.class, () -> SourceProbe.check(other)).finding())
        .isEqualTo(
            new FileRefused(
                Where.at("titles", 1),
                "The file lacks the column styrk98_kode; it has kode, tittel"));
  }

  @Test
  void readsTheFirstRowAndNoFurther() {
    byte[] packed = Inbox.gzip("styrk98_kode;tittel\n" + "2221141;RADIOLOG\n".repeat(1_000_000));
    byte[] cutOff = Arrays.copyOf(packed, packed.length - 100);
    Source cutLate = Source.of(SourceKey.TITLES, inbox.put("t.csv.gz", cutOff));
    Source brokenAtOnce =
        Source.of(SourceKey.TITLES, inbox.put("b.csv", "styrk98_kode;tittel\n\"2221141;x\n"));

    assertThatCode(() -> SourceProbe.check(cutLate)).doesNotThrowAnyException();
    assertThat(
            catchThrowableOfType(UnusableSource.class, () -> SourceProbe.check(brokenAtOnce))
                .finding())
        .isEqualTo(
            new FileRefused(
                Where.at("titles", 2), "The quote that is opened on line 2 is never closed"));
  }
}
