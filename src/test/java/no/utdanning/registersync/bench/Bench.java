package no.utdanning.registersync.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * THE STORY of {@code scripts/bench}: a country is invented, and the program is timed on it in turn
 * with those who do the same otherwise.
 */
@Command(
    name = "scripts/bench",
    description = "Times the program on an invented country, beside DuckDB and PostgreSQL.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class Bench implements Callable<Integer> {
  @Option(names = "--project", hidden = true, required = true)
  private Path project;

  @Option(
      names = "--rows",
      scope = ScopeType.INHERIT,
      defaultValue = "3200000",
      description = "employments (3,200,000)")
  private int rows;

  @Option(
      names = "--seed",
      scope = ScopeType.INHERIT,
      defaultValue = "1",
      description = "of the invented country (1)")
  private long seed;

  @Option(
      names = "--times",
      scope = ScopeType.INHERIT,
      defaultValue = "5",
      description = "how often each is timed (5)")
  private int times;

  @Option(
      names = "--directory",
      scope = ScopeType.INHERIT,
      description = "where everything is written (target/bench)")
  private Path directory;

  @Option(names = "--no-postgresql", description = "without PostgreSQL, which takes longest")
  private boolean noPostgreSql;

  public static void main(String[] args) {
    System.exit(new CommandLine(new Bench()).execute(args));
  }

  /** Everything in turn, and whether it is as quick and small as it has to be. */
  @Override
  public Integer call() throws Exception {
    World world = world(rows);
    try (Contest contest = new Contest(program(), world, work(), !noPostgreSql)) {
      contest.prepare();
      for (int turn = 1; turn <= times; turn++) {
        contest.turn(turn, times);
      }
      return contest.tell(rows) ? 0 : 1;
    }
  }

  @Command(
      name = "world",
      description = "Only writes the country; prints its directory.",
      mixinStandardHelpOptions = true)
  int onlyWorld() throws Exception {
    System.out.println(world(rows).directory());
    return 0;
  }

  @Command(
      name = "scale",
      description = "Times a first month at a tenth, once, and ten times the rows.",
      mixinStandardHelpOptions = true)
  int scale() throws Exception {
    Scale scale = new Scale(program(), work());
    scale.prepare();
    scale.measure(world(rows / 10), rows / 10, times);
    scale.measure(world(rows), rows, times);
    // Nobody has the patience for five.
    scale.measure(world(rows * 10), rows * 10, 1);
    return scale.tell() ? 0 : 1;
  }

  private Path work() throws Exception {
    Path work = directory == null ? project.resolve("target/bench") : directory;
    return Files.createDirectories(work.toAbsolutePath());
  }

  private World world(int employments) throws Exception {
    return World.in(work(), WorldSize.country(employments), seed);
  }

  private Program program() {
    return new Program(project.toAbsolutePath());
  }
}
