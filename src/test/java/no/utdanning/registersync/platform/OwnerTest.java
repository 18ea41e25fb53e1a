package no.utdanning.registersync.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnerTest {
  private static final Owner SELF = Owner.current();

  @Test
  void textAndBackIsTheSame() {
    assertThat(Owner.of(SELF.toString())).isEqualTo(SELF);
    assertThat(SELF.pid()).isEqualTo(ProcessHandle.current().pid());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "host 1", "host x 2026-11-05T02:00:00Z", "host 1 yesterday"})
  void otherTextIsRefused(String text) {
    assertThatThrownBy(() -> Owner.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void thisProcessIsNotGone() {
    assertThat(SELF.isKnownToBeGone()).isFalse();
  }

  @Test
  void aClockSetRightSinceMakesNobodyGone() {
    Owner sameProcess = new Owner(SELF.host(), SELF.pid(), SELF.started().plusSeconds(9));

    assertThat(sameProcess.isKnownToBeGone()).isFalse();
  }

  @Test
  void whoHadTheSameNumberBeforeIsGone() {
    Owner before = new Owner(SELF.host(), SELF.pid(), SELF.started().minusSeconds(60));

    assertThat(before.isKnownToBeGone()).isTrue();
  }

  @Test
  void aNumberThatNobodyHasIsGone() {
    assertThat(new Owner(SELF.host(), Long.MAX_VALUE, Instant.EPOCH).isKnownToBeGone()).isTrue();
  }

  @Test
  void ofAnotherMachineNobodyKnows() {
    assertThat(new Owner("elsewhere", Long.MAX_VALUE, Instant.EPOCH).isKnownToBeGone()).isFalse();
  }
}
