package no.utdanning.registersync.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * One turn after the other, each contestant once a turn. Every turn begins on a copy of its own of
 * one home: last month's employments, and Vigo of the day. So a monthly run is what it is in
 * earnest, a month that replaces the one before.
 */
final class Contest implements AutoCloseable {
  private static final String MONTHLY = "monthly run";
  private static final String DUCKDB = "DuckDB";
  private static final String POSTGRESQL = "PostgreSQL";
  private static final String DIFF = "links diff";
  private static final String NIGHTLY = "nightly run";
  private static final String LINKS = "links run";
  private static final String HELP = "--help";
  private static final String EMPTY = "empty Spring context";
  private static final double MEGABYTE = 1e6;

  private final Program program;
  private final World world;
  private final Path work;
  private final Home prepared;
  private Home home;
  private final Path said;
  private final Times times = new Times();
  private final PostgreSqlServer server;
  private double monthGrowth;
  private double monthSwelling;
  private double nightDisk;
  private String agreement = "";

  Contest(Program program, World world, Path work, boolean postgreSql) throws IOException {
    this.program = program;
    this.world = world;
    this.work = work;
    prepared = new Home(work.resolve("prepared"));
    home = prepared;
    said = work.resolve("said.txt");
    server = postgreSql ? new PostgreSqlServer() : null;
  }

  /** Last month and the night before: the home that each turn begins on. Not timed. */
  void prepare() throws Exception {
    System.err.println("preparing");
    // All at once and long before: a file system remembers for minutes what was deleted, and new
    // files, of which an edition has many, are slow to make meanwhile.
    new Home(work.resolve("homes")).delete();
    prepared.delete();
    monthly(prepared, World.LAST_MONTH);
    nightly(prepared, world.settings(), World.RUN_DATE);
  }

  void turn(int turn, int turns) throws Exception {
    System.err.printf("turn %d of %d%n", turn, turns);
    home = new Home(work.resolve("homes").resolve("turn-" + turn));
    home.become(prepared);
    long before = home.database();
    times.add(MONTHLY, published(() -> monthly(home, World.MONTH)));
    monthSwelling = Math.max(monthSwelling, (home.database() - before) / MEGABYTE);
    yardsticks(turn);
    times.add(DIFF, linksDiff());
    times.add(NIGHTLY, published(() -> nightly(home, world.settings("nightly"), World.NEXT_NIGHT)));
    // Like with like: the home was prepared by a month and a night, too.
    monthGrowth = Math.max(monthGrowth, (home.database() - before) / MEGABYTE);
    nightDisk = Math.max(nightDisk, home.ownBytes() / MEGABYTE);
    times.add(LINKS, published(this::linksRun));
    times.add(HELP, program.run(said, home.directory(), "--help"));
    times.add(EMPTY, program.emptyContext(said));
  }

  private interface Run {
    Timed run() throws IOException, InterruptedException;
  }

  /** A run that found nothing new would be quick. */
  private Timed published(Run run) throws IOException, InterruptedException {
    Path before = home.edition();
    Timed timed = run.run();
    if (home.edition().equals(before)) {
      throw new IllegalStateException("no edition was made; what was said is in " + said);
    }
    return timed;
  }

  private Timed monthly(Home where, String period) throws IOException, InterruptedException {
    String config = world.settings().toString();
    String date = period.equals(World.MONTH) ? World.RUN_DATE : World.LAST_RUN_DATE;
    return program.run(
        said, where.directory(), "run", "monthly", "--date", date, "--config", config);
  }

  private Timed nightly(Home where, Path settings, String date)
      throws IOException, InterruptedException {
    return program.run(
        said, where.directory(), "run", "nightly", "--date", date, "--config", settings.toString());
  }

  private Timed linksDiff() throws IOException, InterruptedException {
    return program.run(
        said,
        home.directory(),
        "links",
        "diff",
        "--links",
        world.directory().resolve("title-links-edited.csv").toString(),
        "--config",
        world.settings().toString());
  }

  private Timed linksRun() throws IOException, InterruptedException {
    String settings = world.settings("links").toString();
    return program.run(
        said, home.directory(), "run", "links", "--date", World.NEXT_NIGHT, "--config", settings);
  }

  /** On the first turn, the files of both are compared with the edition that was just made. */
  private void yardsticks(int turn) throws Exception {
    String from = world.directory().toString();
    Path duckDb = Files.createDirectories(work.resolve("duckdb"));
    times.add(DUCKDB, program.java(said, DuckDbYardstick.class, from, String.valueOf(duckDb)));
    if (turn == 1) {
      agreement = Cells.compare(home.edition(), duckDb) + " cells are equal with DuckDB's";
    }
    if (server != null) {
      Path postgreSql = Files.createDirectories(work.resolve("postgresql"));
      times.add(
          POSTGRESQL,
          program.java(
              said, PostgreSqlYardstick.class, server.url(), from, String.valueOf(postgreSql)));
      if (turn == 1) {
        agreement += ", " + Cells.compare(home.edition(), postgreSql) + " with PostgreSQL's";
      }
    }
  }

  /** Prints what came out; whether everything is as it has to be. */
  boolean tell(long rows) {
    Bars bars = new Bars();
    double monthly = times.median(MONTHLY);
    double empty = times.median(EMPTY);
    bars.atMost("monthly run, against DuckDB", monthly / times.median(DUCKDB), 4, 2, "×");
    if (times.has(POSTGRESQL)) {
      bars.atMost(
          "monthly run, against PostgreSQL", monthly / times.median(POSTGRESQL), 0.4, 0.2, "×");
    }
    bars.atMost("peak memory of the monthly run", times.peak(MONTHLY), 1024, 600, "MiB");
    bars.atMost("nightly run, above an empty context", times.median(NIGHTLY) - empty, 4, 1.5, "s");
    bars.atMost("links run, above an empty context", times.median(LINKS) - empty, 4, 1.5, "s");
    bars.atMost("links diff", times.median(DIFF), 6, 3, "s");
    bars.atMost("database growth for a month", monthGrowth, 100, 50, "MB");
    bars.atMost("disk for a night: files", nightDisk, 120, 60, "MB");
    System.out.println(times.table(rows, List.of(MONTHLY, DUCKDB, POSTGRESQL)));
    System.out.println(bars);
    System.out.printf(
        Locale.ROOT,
        "Until the night the database is %.1f MB larger than before the month.%n%s.%n",
        monthSwelling,
        agreement);
    return bars.met();
  }

  @Override
  public void close() throws IOException {
    if (server != null) {
      server.close();
    }
  }
}
