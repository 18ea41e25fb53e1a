package no.utdanning.registersync.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The room in an H2 file that nothing is in any more. H2 writes there again once all that was
 * written together is gone. It gives room back to the disk when it is closed, or in a thread of its
 * own, which there is only where commits may be late on the disk; so a file that stays open would
 * grow with every change. There is no SQL for it.
 */
final class H2Room {
  /**
   * Of a hundred parts: below it, giving back the rest is worth the seconds that it takes. What is
   * replaced from month to month leaves half of a file empty, and is written there again.
   */
  private static final int WORTH_KEEPING = 25;

  private static final String FILL_RATES =
      """
      select setting_value
        from information_schema.settings
       where setting_name in ('info.FILL_RATE', 'info.CHUNKS_FILL_RATE')
      """;

  private H2Room() {}

  /**
   * Whether most of the file is empty: what lies between H2's chunks, and what is gone out of them.
   */
  static boolean isMostlyEmpty(JdbcClient database) {
    double full =
        database.sql(FILL_RATES).query(Integer.class).list().stream()
            .mapToDouble(percent -> percent / 100.0)
            .reduce(1, (chunks, inChunks) -> chunks * inChunks);
    return full * 100 < WORTH_KEEPING;
  }

  /**
   * Gives it back. Others wait meanwhile with what they commit. Does nothing in a database that
   * another process has open.
   *
   * @param limit after which what is left is left to the next time
   * @throws IllegalStateException when there is no connection to be had
   */
  static void giveBack(DataSource database, Duration limit) {
    try (Connection connection = database.getConnection()) {
      if (connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
        giveBack(session.getDatabase().getStore().getMvStore(), limit);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the database's room cannot be given back", e);
    }
  }

  private static void giveBack(MVStore store, Duration limit) {
    int retention = store.getRetentionTime();
    try {
      store.compactFile(Math.toIntExact(limit.toMillis()));
    } finally {
      // How long what is replaced stays on the disk, in case the power fails; compacting sets it
      // to nothing.
      store.setRetentionTime(retention);
    }
  }
}
