package no.utdanning.registersync.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives back the room in an H2 file that nothing is in any more. H2 would do so each time that it
 * is closed, however little there is to gain, or in a thread of its own, which there is only where
 * commits may be late on the disk; so a file that stays open would grow with every change. There is
 * no SQL for it.
 */
final class H2Room {
  private static final Logger LOG = LoggerFactory.getLogger(H2Room.class);

  /**
   * H2 writes in chunks, which it can write over only when nothing in them is in use. So many per
   * cent of them all are to be in use; with less, the emptiest are written anew.
   */
  private static final int WORTH_KEEPING = 50;

  private H2Room() {}

  /**
   * Others wait meanwhile with what they commit. Does nothing in a database that another process
   * has open.
   *
   * @param limit after which what is left is left to the next time
   * @throws IllegalStateException when there is no connection to be had
   */
  static void giveBack(DataSource database, Duration limit) {
    inStore(database, store -> giveBack(store, limit));
  }

  private static void inStore(DataSource database, Consumer<MVStore> work) {
    try (Connection connection = database.getConnection()) {
      if (connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
        work.accept(session.getDatabase().getStore().getMvStore());
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the database's room cannot be given back", e);
    }
  }

  /**
   * As {@link #giveBack(DataSource, Duration)}, when so much of what was written is no more that it
   * is worth the time. Until then the file does not grow by it: the next nights write where nothing
   * is left at all. That it cannot be done now is no reason for a run to fail that has done its
   * work.
   */
  static void giveBackMuch(DataSource database, Duration limit) {
    try {
      inStore(
          database,
          store -> {
            if (store.getFileStore().getChunksFillRate() < WORTH_KEEPING) {
              giveBack(store, limit);
            }
          });
    } catch (RuntimeException e) {
      LOG.warn("the database file stays larger than it need be; the next run tries again", e);
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
