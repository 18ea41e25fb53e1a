package no.utdanning.registersync.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;
import no.utdanning.registersync.RegisterSync;
import no.utdanning.registersync.platform.Dialect;
import no.utdanning.registersync.story.SampleSite.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Failures that are not the data's: exit code 1, one line that says why, and nothing published. */
class FailingMachineTest {
  private static final String[] NIGHT = {"run", "nightly", "--date", "2026-11-15"};

  @TempDir private Path directory;
  private SampleSite site;

  @BeforeEach
  void makeSite() throws Exception {
    site = new SampleSite(directory.resolve("site")).with("REGISTER_SYNC_COUNTIES", "03");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aHomeThatCannotBeMade(Dialect dialect) throws Exception {
    site.on(dialect);
    Files.writeString(site.home(), "a file where the directory should be");

    assertFails(site.run(NIGHT), "register-sync: failed: .*/var.*");
  }

  /** H2's: only there the database is a file of ours. */
  @Test
  void aDatabaseFileThatIsNone() throws Exception {
    Files.createDirectories(site.home().resolve("db"));
    Files.writeString(site.home().resolve("db/register-sync.mv.db"), "no database\n".repeat(4000));

    assertFails(site.run(NIGHT), "register-sync: failed: .*");
    assertThat(site.home().resolve("current")).doesNotExist();
  }

  @Test
  void aDatabaseServerThatIsAway() throws Exception {
    site.with("REGISTER_SYNC_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/register_sync")
        .with("REGISTER_SYNC_DATABASE_USERNAME", "register_sync")
        .with("SPRING_DATASOURCE_HIKARI_CONNECTION_TIMEOUT", "250");

    assertFails(
        site.run(NIGHT),
        "register-sync: failed: .*no connection to jdbc:postgresql://.* as register_sync: .*");
    assertThat(site.home().resolve("current")).doesNotExist();
  }

  /** No file may grow beyond what the night needs for its edition, as when the disk is full. */
  @Test
  void aDiskThatIsFullBeforeTheEditionIsWhole() throws Exception {
    assertThatAFullDiskHarmsNothing(answer -> assertFails(answer, "register-sync: failed: .*"));
  }

  /** The database has a disk of its own, so the failure is on record. */
  @Test
  void aDiskThatIsFullBesideADatabaseThatIsNot() throws Exception {
    site.on(Dialect.POSTGRESQL);

    assertThatAFullDiskHarmsNothing(
        answer -> {
          assertThat(answer.exitCode()).as("%s", answer).isEqualTo(1);
          assertThat(answer.out()).contains("failed: java.io.IOException: File too large (exit 1)");
          assertThat(answer.err()).contains("warning: run 2 failed: java.io.IOException: File too");
        });
  }

  private void assertThatAFullDiskHarmsNothing(Consumer<Answer> assertion) throws Exception {
    assertThat(site.run("run", "monthly", "--date", "2026-11-15").exitCode()).isZero();
    SortedMap<String, String> before = site.figures();

    assertion.accept(withFilesOfAtMost(40, NIGHT));

    assertThat(site.figures()).isEqualTo(before);
    assertThat(site.home().resolve("current").toRealPath()).endsWith(Path.of("000001"));
    assertThat(site.run(NIGHT).exitCode()).isZero();
    assertThat(site.home().resolve("current").toRealPath()).endsWith(Path.of("000002"));
  }

  private static void assertFails(Answer answer, String line) {
    assertThat(answer.exitCode()).as("%s", answer).isEqualTo(1);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err().lines().filter(it -> it.startsWith("register-sync: failed")))
        .as("%s", answer)
        .singleElement()
        .asString()
        .matches(line);
  }

  private Answer withFilesOfAtMost(int kibibytes, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("bash", "-c", "ulimit -f " + kibibytes + "; exec \"$@\"", "bash"));
    ProcessBuilder program = site.builder(RegisterSync.class, List.of(), arguments);
    command.addAll(program.command());
    Path out = directory.resolve("out.txt");
    Path err = directory.resolve("err.txt");
    int exitCode =
        program
            .command(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start()
            .waitFor();
    return new Answer(exitCode, Files.readString(out), Files.readString(err));
  }
}
