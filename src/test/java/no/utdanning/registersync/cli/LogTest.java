package no.utdanning.registersync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class LogTest {
  @TempDir private Path directory;

  @AfterEach
  void beginAsUsual() {
    Log.begin(directory, Map.of("no.utdanning", "INFO", "org.apache", "INFO"));
  }

  @Test
  void whatGoesOverANetworkIsNeverWrittenOutWhateverTheSettingsSay() {
    Log.begin(
        directory,
        Map.of(
            "root", "INFO",
            "no.utdanning", "TRACE",
            "org.apache", "DEBUG",
            "org.apache.hc.client5.http.wire", "DEBUG",
            "org.apache.sshd.common.session", "TRACE",
            "org.apache.sshd.client", "ERROR"));

    assertThat(LoggerFactory.getLogger("no.utdanning").isTraceEnabled()).isTrue();
    assertThat(LoggerFactory.getLogger("org.apache.hc.client5.http.wire").isDebugEnabled())
        .isFalse();
    assertThat(LoggerFactory.getLogger("org.apache.hc.client5.http.headers").isDebugEnabled())
        .isFalse();
    assertThat(LoggerFactory.getLogger("org.apache.sshd.common.session.x").isDebugEnabled())
        .isFalse();
    assertThat(LoggerFactory.getLogger("org.apache.sshd.client").isWarnEnabled()).isFalse();
  }
}
