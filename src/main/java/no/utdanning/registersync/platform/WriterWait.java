package no.utdanning.registersync.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/** One writer's wait for the H2 file: says so once, and lets the waiting one look each second. */
final class WriterWait {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  private final DatabaseSettings settings;
  private final H2File file;
  private final Turn turn;
  private boolean announced;
  private long nextLook = System.nanoTime();

  WriterWait(DatabaseSettings settings, H2File file, Turn turn) {
    this.settings = settings;
    this.file = file;
    this.turn = turn;
  }

  /** Called whenever the file was found taken. */
  void tick() {
    Optional<HostNote> host = HostNote.find(file.note());
    if (!announced) {
      announced = true;
      turn.waitingFor(host.map(HostNote::holder));
    }
    if (System.nanoTime() - nextLook >= 0) {
      nextLook = System.nanoTime() + BETWEEN_LOOKS.toNanos();
      host.map(this::served).filter(WriterWait::answers).ifPresent(turn::whileWaiting);
    }
  }

  /** Not pooled: whoever waits must not keep the holder waiting. */
  private DataSource served(HostNote host) {
    return H2File.unpooled(H2File.clientUrl(host), settings);
  }

  private static boolean answers(DataSource database) {
    try (Connection connection = database.getConnection()) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }
}
