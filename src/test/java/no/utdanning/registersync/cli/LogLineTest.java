package no.utdanning.registersync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import no.utdanning.registersync.platform.Database;
import no.utdanning.registersync.platform.DatabaseSettings;
import no.utdanning.registersync.platform.RunContext;
import no.utdanning.registersync.platform.Turn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each line of the log is JSON, names its run, and tells nobody's number. */
class LogLineTest {
  private static final String NUMBER = "01019912345";
  private static final Logger LOG = LoggerFactory.getLogger(LogLineTest.class);

  @TempDir private Path directory;
  private Path file;

  @BeforeEach
  void begin() {
    file = Log.begin(directory, Map.of());
  }

  @Test
  void noNumberReachesTheFileWhereverItStands() throws Exception {
    LOG.info("of " + NUMBER);
    LOG.info("of {} and {}", NUMBER, Long.valueOf(NUMBER));
    LOG.info("of {}", List.of(NUMBER), new IllegalStateException("of " + NUMBER));
    // A control character is escaped with digits, which must not be taken for some of a number.
    LOG.info("\u0001" + NUMBER + "\u0001" + "0123456789");
    LOG.atInfo()
        .addKeyValue("text", "of " + NUMBER)
        .addKeyValue("number", 12345678901L)
        .addKeyValue("short", 42)
        .addKeyValue("list", List.of("of " + NUMBER, 12345678901L))
        .addKeyValue("map", Map.of("of", NUMBER))
        .addKeyValue("thing", new StringBuilder(NUMBER))
        .log("pairs");
    try (MDC.MDCCloseable context = MDC.putCloseable("who", "of " + NUMBER)) {
      LOG.info("{}", context);
    }
    LOG.error("nested", nested());
    LOG.warn("the driver's words", refusedByTheDatabase());

    List<JsonNode> lines = lines();
    assertThat(lines).hasSize(8);
    assertThat(Files.readString(file)).doesNotContain(NUMBER).doesNotContain("12345678901");
    assertThat(lines.get(1).get("message").asString()).isEqualTo("of *********** and 1019912345");
    assertThat(lines.get(3).get("message").asString())
        .isEqualTo("\u0001***********\u00010123456789");
    assertThat(lines.get(4).get("short").asInt()).isEqualTo(42);
    assertThat(lines.get(4).get("list").toString())
        .isEqualTo("[\"of ***********\",\"***********\"]");
    assertThat(lines.get(4).get("map").get("of").asString()).isEqualTo("***********");
    assertThat(lines.get(5).get("who").asString()).isEqualTo("of ***********");
    assertThat(lines.get(6).get("stack_trace").asString())
        .contains("outer ***********", "Caused by: ", "cause ***********", "beside ***********");
    assertThat(lines.get(7).get("stack_trace").asString()).contains("***********");
  }

  @Test
  void aLineNamesTheRunItBelongsTo() throws Exception {
    LOG.info("before");
    try (RunContext context = RunContext.enter("nightly", 57)) {
      LOG.info("within {}", context.run());
      CompletableFuture.runAsync(() -> LOG.info("from a thread of its own")).join();
    }
    LOG.info("after");

    assertThat(lines())
        .extracting(line -> line.path("job").asString() + line.path("run").asString())
        .containsExactly("", "nightly57", "nightly57", "");
  }

  @Test
  void ofTwoRunsAThreadOfItsOwnIsNeitherOnes() throws Exception {
    try (RunContext night = RunContext.enter("nightly", 57);
        RunContext month = RunContext.enter("monthly", 58)) {
      LOG.info("{}", month.run());
      CompletableFuture.runAsync(() -> LOG.info("from a thread of its own")).join();
      assertThat(night.job()).isEqualTo("nightly");
    }

    assertThat(lines()).extracting(line -> line.path("run").asString()).containsExactly("58", "");
  }

  private List<JsonNode> lines() throws IOException {
    JsonMapper mapper = JsonMapper.builder().build();
    // Every line must be JSON; those that others wrote meanwhile are theirs.
    return Files.readAllLines(file).stream()
        .map(mapper::readTree)
        .filter(line -> line.get("logger_name").asString().equals(LOG.getName()))
        .toList();
  }

  private static Exception nested() {
    Exception outer =
        new IllegalStateException(
            "outer " + NUMBER, new IOException("cause " + NUMBER, new Error(NUMBER)));
    outer.addSuppressed(new IllegalArgumentException("beside " + NUMBER));
    return outer;
  }

  private DataAccessException refusedByTheDatabase() {
    try (Database database =
        Database.openToWrite(DatabaseSettings.under(directory), Turn.patient())) {
      database.jdbc().sql("create table t (code varchar(7) primary key)").update();
      database.jdbc().sql("insert into t values ('" + NUMBER + "')").update();
      throw new AssertionError("the database takes eleven characters for seven");
    } catch (DataAccessException e) {
      assertThat(e.getMessage()).contains(NUMBER);
      return e;
    }
  }
}
