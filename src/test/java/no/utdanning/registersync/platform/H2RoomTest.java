package no.utdanning.registersync.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An H2 file that stays open, as the schedule keeps it. */
class H2RoomTest {
  private static final int ROUNDS = 6;
  private static final int CHUNKS = 8;

  private final Random random = new Random(1);
  @TempDir private Path home;

  @Test
  void whatIsNoMoreIsGivenBackWhileSomebodyIsAtWork() throws IOException {
    DatabaseSettings settings = DatabaseSettings.under(home);
    try (Database database = Database.openToStay(settings, Turn.patient(), Duration.ofSeconds(1))) {
      update(database, "insert into lease (name, fence) values ('kept', 7)");
      replaceContentAgainAndAgain(database);
      long grown = size();

      database
          .transactions()
          .executeWithoutResult(
              transaction -> {
                update(database, "update lease set fence = 8");
                database.giveBackRoom();
              });

      // A round is four megabytes, and the last is kept; H2 has none of it back by itself.
      assertThat(grown).isGreaterThan(24_000_000L);
      assertThat(size()).isLessThan(9_000_000L);
      assertThat(list(database, "select fence from lease")).containsExactly("8");
      assertThat(list(database, "select sum(octet_length(bytes)) from content_chunk"))
          .containsExactly(Integer.toString(CHUNKS * 512 * 1024));
      assertThat(
              list(
                  database,
                  """
                  select setting_value
                    from information_schema.settings
                   where setting_name = 'RETENTION_TIME'
                  """))
          .containsExactly("45000");
    }
  }

  @Test
  void closingGivesBackTheRoomWhenMostOfItIsEmpty() throws IOException {
    try (Database database = open()) {
      replaceContentAgainAndAgain(database);
    }

    // Of more than twenty-four megabytes four are left, and what H2 does not get to at once.
    assertThat(size()).isLessThan(16_000_000L);
    try (Database database = open()) {
      assertThat(list(database, "select sum(octet_length(bytes)) from content_chunk"))
          .containsExactly(Integer.toString(CHUNKS * 512 * 1024));
    }
  }

  private Database open() {
    return Database.openToWrite(DatabaseSettings.under(home), Turn.patient());
  }

  private void replaceContentAgainAndAgain(Database database) {
    for (int round = 0; round < ROUNDS; round++) {
      replaceContent(database);
    }
  }

  private void replaceContent(Database database) {
    update(database, "delete from content");
    update(database, "insert into content values ('a', '2026-10-25 02:30:00+01:00')");
    for (int chunk = 0; chunk < CHUNKS; chunk++) {
      insertChunk(database, chunk);
    }
  }

  private void insertChunk(Database database, int chunk) {
    byte[] bytes = new byte[512 * 1024];
    random.nextBytes(bytes);
    database
        .jdbc()
        .sql("insert into content_chunk values ('a', :chunk, :bytes)")
        .param("chunk", chunk)
        .param("bytes", bytes)
        .update();
  }

  private long size() throws IOException {
    return Files.size(home.resolve("db").resolve("register-sync.mv.db"));
  }

  private static void update(Database database, String sql) {
    database.jdbc().sql(sql).update();
  }

  private static List<String> list(Database database, String sql) {
    return database.jdbc().sql(sql).query(String.class).list();
  }
}
