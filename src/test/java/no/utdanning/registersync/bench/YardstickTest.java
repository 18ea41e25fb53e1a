package no.utdanning.registersync.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import no.utdanning.registersync.cli.FrontDoor;
import no.utdanning.registersync.pipeline.RegisterOffice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A country of a few thousand employments, counted by the program and by DuckDB in SQL. */
class YardstickTest {
  @TempDir Path directory;

  @Test
  void theProgramAndSqlAgreeInEveryCell() throws Exception {
    World world = World.in(directory, new WorldSize(10_000, 900, 6_000, 1_500, 1_500), 7);
    Path home = directory.resolve("home");
    run(home, "nightly", world);
    run(home, "monthly", world);
    Path yardstick = directory.resolve("duckdb");
    DuckDbYardstick.main(new String[] {world.directory().toString(), yardstick.toString()});

    Path edition = home.resolve("current").toRealPath();
    assertThat(Cells.compare(edition, yardstick)).isGreaterThan(100_000);

    // And it would be seen if they did not.
    Path figures = yardstick.resolve("title-figures.csv");
    Files.writeString(figures, Files.readString(figures).replaceFirst(";0\n", ";1\n"));
    assertThatThrownBy(() -> Cells.compare(edition, yardstick))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("title-figures.csv differs from");
  }

  private static void run(Path home, String job, World world) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    Map<String, String> environment = Map.of("REGISTER_SYNC_HOME", home.toString());
    int exitCode =
        new FrontDoor(RegisterOffice::new, environment, out, out)
            .answer("run", job, "--date", World.RUN_DATE, "--config", world.settings().toString());
    assertThat(exitCode).as(said.toString(StandardCharsets.UTF_8)).isZero();
  }
}
