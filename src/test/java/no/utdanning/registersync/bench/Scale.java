package no.utdanning.registersync.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether ten times the rows take ten times the time: a first month on an empty home, at three
 * sizes. The pairs of title and workplace grow with the rows; the reference set stays.
 */
final class Scale {
  private final Program program;
  private final Path work;
  private final Times times = new Times();
  private final List<Integer> sizes = new ArrayList<>();

  Scale(Program program, Path work) {
    this.program = program;
    this.work = work;
  }

  /** The first start of a new jar makes later ones quicker; that is not timed. */
  void prepare() throws IOException, InterruptedException {
    program.run(work.resolve("said.txt"), work, "--version");
  }

  void measure(World world, int rows, int howOften) throws IOException, InterruptedException {
    sizes.add(rows);
    Home home = new Home(work.resolve("home-scale"));
    for (int i = 0; i < howOften; i++) {
      home.delete();
      times.add(
          name(rows),
          program.run(
              work.resolve("said.txt"),
              home.directory(),
              "run",
              "monthly",
              "--date",
              World.RUN_DATE,
              "--config",
              world.settings().toString()));
    }
    home.delete();
  }

  private static String name(int rows) {
    return "%,d rows".formatted(rows);
  }

  /** Prints what came out; whether everything is as it has to be. */
  boolean tell() {
    Bars bars = new Bars();
    bars.atMost(
        "time for each further row, against the step before",
        microseconds(1, 2) / microseconds(0, 1),
        1.2,
        1.0,
        "×");
    bars.atMost(
        "peak memory at ten times the rows", times.peak(name(sizes.get(2))), 4096, 2560, "MiB");
    System.out.println(times.table(0, List.of()));
    System.out.printf(
        "A further row took %.2f µs up to %,d rows, %.2f µs above.%n%n",
        microseconds(0, 1), sizes.get(1), microseconds(1, 2));
    System.out.println(bars);
    return bars.met();
  }

  private double microseconds(int from, int to) {
    double seconds = times.median(name(sizes.get(to))) - times.median(name(sizes.get(from)));
    return seconds * 1e6 / (sizes.get(to) - sizes.get(from));
  }
}
