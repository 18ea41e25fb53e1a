package no.utdanning.registersync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import no.utdanning.registersync.platform.Progress;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
  private final TickingClock clock = new TickingClock();

  @Test
  void withoutATerminalItIsALineForEachStep() {
    tell(new LineProgress(stream, clock));

    assertThat(said())
        .isEqualTo(
            """
            steps: read, compose, publish
            read: 3 rejected (2.5 s)
            warning: county 46 is missing; *********** is nobody
            compose: 700 rows (1 min 5 s)
            publish (0.0 s)
            """);
  }

  @Test
  void onATerminalTheStepUnderWayIsWrittenOver() {
    tell(new TerminalProgress(stream, clock));

    assertThat(said().replace("\r\u001b[K", "<over>"))
        .isEqualTo(
            """
            <over>Steps: read, compose, publish
            <over>[1/3] read …<over>[1/3] read: 100 rows<over>[1/3] read: 3000 rows<over>[1/3] read: 3 rejected (2.5 s)
            <over>[2/3] compose …<over>Warning: county 46 is missing; *********** is nobody
            <over>[2/3] compose …<over>[2/3] compose: 700 rows<over>[2/3] compose: 700 rows (1 min 5 s)
            <over>[3/3] publish …<over>[3/3] publish (0.0 s)
            """);
  }

  @Test
  void whereNoTerminalIsThereIsNone() {
    assertThat(Terminal.isThere(Map.of())).isFalse();
    assertThat(Terminal.isThere(Map.of("TERM", "dumb"))).isFalse();
  }

  /** A run of three steps, one of which nobody says is done. */
  private void tell(Progress progress) {
    progress.plan(List.of("read", "compose", "publish"));
    progress.step("read");
    clock.tick(Duration.ofMillis(1250));
    progress.counted(100);
    clock.tick(Duration.ofMillis(50));
    progress.counted(200);
    clock.tick(Duration.ofMillis(1200));
    progress.counted(3000);
    progress.done("3 rejected");
    progress.step("compose");
    progress.warn("county 46 is missing; 01019912345 is nobody");
    clock.tick(Duration.ofSeconds(65));
    progress.counted(700);
    progress.step("publish");
    progress.done("");
  }

  private String said() {
    return err.toString(StandardCharsets.UTF_8);
  }

  /** Stands still until it is told. */
  private static final class TickingClock extends Clock {
    private Instant now = Instant.parse("2026-11-23T03:10:00Z");

    void tick(Duration duration) {
      now = now.plus(duration);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }
}
