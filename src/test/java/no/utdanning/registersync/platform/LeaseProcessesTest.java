package no.utdanning.registersync.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Real processes and one lease, on PostgreSQL, where all of them are in at once. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class LeaseProcessesTest {
  private final DatabaseSettings settings = EmptyPostgreSql.create();

  @Test
  void aLivingOwnerIsWaitedForAndAKilledOneIsSucceededAtOnce() {
    try (Child first = Child.start(settings);
        Child second = Child.start(settings)) {
      assertThat(first.ask("write")).isEqualTo("open");
      assertThat(second.ask("write")).isEqualTo("open");
      assertThat(first.ask("acquire nightly")).isEqualTo("fence 1");
      assertThat(second.ask("acquire nightly")).isEqualTo("refused");

      first.kill();

      assertThat(second.ask("acquire nightly")).isEqualTo("fence 2");
    }
  }
}
