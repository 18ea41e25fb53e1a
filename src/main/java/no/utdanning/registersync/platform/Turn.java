package no.utdanning.registersync.platform;

import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/** What a writer does while another process has the H2 database. PostgreSQL is never waited for. */
public interface Turn {
  /** How long to wait before giving up. */
  default Duration patience() {
    return Duration.ofMinutes(30);
  }

  /** Called once, when the wait begins; the holder is empty when it has not said who it is. */
  default void waitingFor(Optional<Owner> holder) {}

  /**
   * Called about each second with the database as its holder serves it, to read in; not while it
   * does not serve. What it throws ends the wait and goes to the caller of {@link
   * Database#openToWrite}.
   */
  default void whileWaiting(DataSource database) {}

  /** Waits in silence. */
  static Turn patient() {
    return new Turn() {};
  }
}
