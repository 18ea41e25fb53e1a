package no.utdanning.registersync.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import no.utdanning.registersync.RegisterSync;
import no.utdanning.registersync.platform.Database;
import no.utdanning.registersync.platform.DatabaseSettings;
import no.utdanning.registersync.platform.EmptyPostgreSql;
import no.utdanning.registersync.platform.Turn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes with one PostgreSQL and one home, as real processes. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class TwoNodesTest {
  private final DatabaseSettings database = EmptyPostgreSql.create();
  private final JdbcClient jdbc = client(database);
  @TempDir private Path directory;
  private SampleSite site;

  @BeforeEach
  void makeSite() throws Exception {
    site = new SampleSite(directory.resolve("site")).on(database);
    site.withScheduleDue();
    Database.openToWrite(database, Turn.patient()).close();
  }

  @Test
  void eachJobIsRunOnceAndBothNodesEndWellWhenTold() throws Exception {
    try (Node first = Node.start(site, RegisterSync.class, "schedule");
        Node second = Node.start(site, RegisterSync.class, "schedule")) {
      Eventually.holds(
          "a night and a month", () -> runs("done").equals(List.of("monthly", "nightly")));
      Eventually.holds("two nodes up", () -> nodes() == 2);

      assertThat(first.endedBy("TERM")).isZero();
      assertThat(second.endedBy("TERM")).isZero();
    }
    assertThat(runs("done")).containsExactly("monthly", "nightly");
    assertThat(runs("failed")).isEmpty();
    assertThat(nodes()).isZero();
  }

  @Test
  void aNodeThatFellAsleepIsSucceededAndCanPublishNoMore() throws Exception {
    try (Node sleeper =
        Node.start(site, StallingProgram.class, "figures in the database", "schedule")) {
      assertThat(sleeper.hear()).isEqualTo("stalled: figures in the database");
      sleeper.signal("STOP");
      sleeper.goOn();
      try (Node heir = Node.start(site, RegisterSync.class, "schedule")) {
        heirDoesBothJobs();
        int published = pointer();
        SortedMap<String, String> files = site.figures();

        sleeper.signal("CONT");
        Eventually.holds("the sleeper has failed", () -> !runs("failed").isEmpty());

        assertThat(pointer()).isEqualTo(published);
        assertThat(site.figures()).isEqualTo(files);
        assertThat(editions()).hasSize(published);
        assertThat(heir.endedBy("TERM")).isZero();
      }
      assertThat(sleeper.endedBy("TERM")).isZero();
    }
  }

  @Test
  void aNodeThatIsKilledIsSucceeded() throws Exception {
    try (Node victim = Node.start(site, StallingProgram.class, "files in place", "schedule")) {
      assertThat(victim.hear()).isEqualTo("stalled: files in place");
      victim.signal("KILL");
      try (Node heir = Node.start(site, RegisterSync.class, "schedule")) {
        heirDoesBothJobs();
        assertThat(runs("killed")).isNotEmpty();
        assertThat(pointer()).isEqualTo(editions().size()).isPositive();
        assertThat(heir.endedBy("TERM")).isZero();
      }
    }
  }

  @Test
  void aJobThatDoesNotEndIsAbandonedWhenTheTimeIsUpAndTakenOverLater() throws Exception {
    site.with("REGISTER_SYNC_SCHEDULE_STOP_SECONDS", "1");
    try (Node node = Node.start(site, StallingProgram.class, "files written", "schedule")) {
      assertThat(node.hear()).isEqualTo("stalled: files written");

      assertThat(node.endedBy("TERM")).isZero();
    }
    assertThat(site.home().resolve("current")).doesNotExist();
    assertThat(site.run("run", "nightly").exitCode()).isZero();
    assertThat(site.run("run", "monthly").exitCode()).isZero();
    assertThat(runs("done")).containsExactly("monthly", "nightly");
  }

  private void heirDoesBothJobs() throws Exception {
    try {
      Eventually.holds(
          "the heir has done both jobs", () -> runs("done").equals(List.of("monthly", "nightly")));
    } catch (AssertionError e) {
      throw new AssertionError(
          "the heir has not done both jobs. Runs: %s; leases: %s; triggers: %s; said: %s"
              .formatted(
                  rows("select * from run order by id"),
                  rows("select * from lease"),
                  rows("select * from schedule_triggers"),
                  Files.readString(site.file("err.txt"))),
          e);
    }
  }

  private List<Map<String, Object>> rows(String query) {
    return jdbc.sql(query).query().listOfRows();
  }

  private List<String> runs(String state) {
    return jdbc.sql("select job from run where state = :state order by job")
        .param("state", state)
        .query(String.class)
        .list();
  }

  private int pointer() {
    return jdbc.sql("select edition from pointer").query(Integer.class).single();
  }

  private int nodes() {
    return jdbc.sql("select count(*) from schedule_scheduler_state").query(Integer.class).single();
  }

  private List<String> editions() throws Exception {
    try (Stream<Path> entries = Files.list(site.home().resolve("editions"))) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  private static JdbcClient client(DatabaseSettings settings) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setURL(settings.url());
    source.setUser(settings.username());
    source.setPassword(settings.password());
    return JdbcClient.create(source);
  }
}
