package no.utdanning.registersync.edition.store;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import no.utdanning.registersync.platform.Database;
import no.utdanning.registersync.platform.Sha256;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Bytes by their digest: the same bytes are kept once, whoever saves them. */
final class ContentStore {
  /** Half of what H2 takes in a value. */
  static final int CHUNK_BYTES = 512 * 1024;

  private final JdbcClient jdbc;
  private final TransactionTemplate ownTransaction;

  ContentStore(Database database) {
    this.jdbc = database.jdbc();
    this.ownTransaction = database.transactions();
    ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Keeps what is not there already, at once. Nobody drops any of it within the next day.
   *
   * @param parts bytes by their names
   * @return their SHA-256 in lower-case hex, by the same names
   */
  SortedMap<String, String> save(Map<String, byte[]> parts) {
    SortedMap<String, String> digests = new TreeMap<>();
    // In the order of their digests, as whoever else saves some of the same.
    SortedMap<String, byte[]> contents = new TreeMap<>();
    parts.forEach(
        (name, bytes) -> {
          String sha256 = Sha256.hex(bytes);
          digests.put(name, sha256);
          contents.put(sha256, bytes);
        });
    try {
      ownTransaction.executeWithoutResult(transaction -> contents.forEach(this::keep));
    } catch (DuplicateKeyException e) {
      // Somebody else has saved some of them at the same moment.
      contents.forEach(this::keepAlone);
    }
    return digests;
  }

  private void keep(String sha256, byte[] bytes) {
    if (!use(sha256)) {
      insert(sha256, bytes);
    }
  }

  private void keepAlone(String sha256, byte[] bytes) {
    try {
      ownTransaction.executeWithoutResult(transaction -> keep(sha256, bytes));
    } catch (DuplicateKeyException e) {
      // Saved by somebody else at the same moment: there it is.
    }
  }

  private boolean use(String sha256) {
    return jdbc.sql("update content set used_at = current_timestamp where sha256 = :sha256")
            .param("sha256", sha256)
            .update()
        == 1;
  }

  private void insert(String sha256, byte[] bytes) {
    jdbc.sql("insert into content (sha256, used_at) values (:sha256, current_timestamp)")
        .param("sha256", sha256)
        .update();
    for (int start = 0, chunk = 0; start < bytes.length; start += CHUNK_BYTES, chunk++) {
      int end = Math.min(bytes.length, start + CHUNK_BYTES);
      jdbc.sql(
              """
              insert into content_chunk (sha256, chunk_no, bytes)
              values (:sha256, :chunk, :bytes)
              """)
          .param("sha256", sha256)
          .param("chunk", chunk)
          .param("bytes", Arrays.copyOfRange(bytes, start, end))
          .update();
    }
  }

  /** The bytes of a digest that a slice's part has: content that is pointed at is never dropped. */
  byte[] get(String sha256) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    jdbc.sql("select bytes from content_chunk where sha256 = :sha256 order by chunk_no")
        .param("sha256", sha256)
        .query(
            row -> {
              whole.writeBytes(row.getBytes("bytes"));
            });
    return whole.toByteArray();
  }

  /**
   * Drops what no slice has. Yesterday's only: what was saved just now may be a slice's in a
   * moment.
   */
  void dropUnused() {
    jdbc.sql(
            """
            delete from content
             where used_at < current_timestamp - interval '1' day
               and not exists (select 1 from slice_part where slice_part.sha256 = content.sha256)
            """)
        .update();
  }
}
