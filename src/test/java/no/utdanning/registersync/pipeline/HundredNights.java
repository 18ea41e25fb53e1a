package no.utdanning.registersync.pipeline;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import no.utdanning.registersync.alarm.Alarms;
import no.utdanning.registersync.office.MonthlyRun;
import no.utdanning.registersync.office.NightlyRun;
import no.utdanning.registersync.office.RunDetail;
import no.utdanning.registersync.platform.Database;
import no.utdanning.registersync.platform.ExitCode;
import no.utdanning.registersync.platform.Progress;
import no.utdanning.registersync.platform.SettableClock;
import no.utdanning.registersync.platform.Turn;
import no.utdanning.registersync.register.Period;
import no.utdanning.registersync.settings.Settings;
import no.utdanning.registersync.settings.SettingsLoader;

/**
 * Whether the H2 file grows for ever: a hundred nights and four months of the sample data, each row
 * thirty times, of which every night another thirtieth is missing in each county, and a line of the
 * title links; so every night makes an edition. Prints what lies on the disk after every tenth
 * night. What is kept is as by default, but for the records of runs.
 *
 * <p>Arguments: how many nights, 100 when there is none; {@code stay} when the database is to stay
 * open as {@code schedule} keeps it, instead of being opened for each run as cron's are.
 */
public final class HundredNights {
  private static final int TIMES = 30;
  private static final int ONE_IN = 30;

  /** So few that their number, too, has come to its limit long before the end. */
  private static final int RUNS_KEPT = 30;

  private static final Path SAMPLE = Path.of("sample-data");
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 15);

  private final Random random = new Random(100);
  private final SettableClock clock =
      new SettableClock(FIRST.atTime(3, 30).toInstant(ZoneOffset.UTC));
  private final Path directory;
  private final Path data;
  private final Settings settings;

  private HundredNights(Path directory) throws IOException {
    this.directory = directory;
    this.data = directory.resolve("sample-data");
    try (Stream<Path> files = Files.walk(SAMPLE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = data.resolve(SAMPLE.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Path config = directory.resolve("application.yml");
    Files.writeString(
        config,
        Files.readString(Path.of("config", "application.yml"))
            .replace("location: sample-data/", "location: " + data + "/"));
    this.settings =
        SettingsLoader.load(
            config,
            Map.of(
                "REGISTER_SYNC_HOME",
                directory.resolve("var").toString(),
                // The sample's county 03 has many wrong rows, on purpose.
                "REGISTER_SYNC_GATE_MAX_REJECTED_SHARE",
                "0.2",
                "REGISTER_SYNC_KEEP_RUNS",
                Integer.toString(RUNS_KEPT)));
  }

  public static void main(String[] arguments) throws IOException {
    int nights = arguments.length == 0 ? 100 : Integer.parseInt(arguments[0]);
    boolean stays = List.of(arguments).contains("stay");
    Path directory = Files.createTempDirectory("hundred-nights");
    try {
      HundredNights them = new HundredNights(directory);
      if (stays) {
        them.onOneOpenDatabase(nights);
      } else {
        them.eachOnItsOwn(nights);
      }
    } finally {
      delete(directory);
    }
  }

  private void eachOnItsOwn(int nights) throws IOException {
    for (int night = 1; night <= nights; night++) {
      deliver(night);
      try (RegisterOffice office =
          new RegisterOffice(settings, Progress.silent(), clock, Milestones.unheard())) {
        if (isTwelfth(night)) {
          check(
              office.runMonthly(
                  new MonthlyRun(Optional.of(today()), Optional.of(period()), false, false)));
        }
        check(office.runNightly(new NightlyRun(Optional.of(today()), List.of(), false, false)));
      }
      try (Database open = Database.openToWrite(settings.database(), Turn.patient())) {
        aDayPasses(open);
      }
      tell(night);
    }
  }

  private void onOneOpenDatabase(int nights) throws IOException {
    try (Database open = Database.openToStay(settings.database(), Turn.patient(), Duration.ZERO)) {
      JobRunner runner =
          new JobRunner(
              settings, clock, open, Progress.silent(), Milestones.unheard(), Alarms.silent());
      for (int night = 1; night <= nights; night++) {
        deliver(night);
        if (isTwelfth(night)) {
          check(runner.run(request(JobRequest.Job.MONTHLY, period())));
        }
        check(runner.run(request(JobRequest.Job.NIGHTLY, null)));
        open.giveBackRoom();
        aDayPasses(open);
        tell(night);
      }
    }
    System.out.println("closed: " + kilobytes(file()) + " kB");
  }

  private JobRequest request(JobRequest.Job job, Period period) {
    return new JobRequest(job, today(), period, List.of(), false, false);
  }

  private boolean isTwelfth(int night) {
    return night % 30 == 1;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private Period period() {
    return new Period(YearMonth.from(today()).minusMonths(1));
  }

  private static void check(RunDetail run) {
    if (!run.summary().exitCode().equals(Optional.of(ExitCode.DONE))
        || run.summary().edition().isEmpty()) {
      throw new IllegalStateException(run.summary() + "\n" + run.gate());
    }
  }

  /** What the registers and the reviewers send for this night. */
  private void deliver(int night) throws IOException {
    try (Stream<Path> files = Files.list(SAMPLE.resolve("vigo"))) {
      for (Path file : files.sorted().toList()) {
        boolean contracts = file.getFileName().toString().startsWith("contracts");
        Files.write(data.resolve("vigo").resolve(file.getFileName()), many(file, contracts));
      }
    }
    List<String> links = Files.readAllLines(SAMPLE.resolve("title-links.csv"));
    List<String> sound =
        links.stream().filter(line -> line.matches("[0-9]{7};[^\"]*;y_[^\"]*")).toList();
    links.remove(sound.get(random.nextInt(sound.size())));
    Files.write(data.resolve("title-links.csv"), links);
    if (isTwelfth(night)) {
      extract();
    }
  }

  /** Each sound row many times but for some, with a contract's number of its own. */
  private List<String> many(Path file, boolean numbered) throws IOException {
    List<String> rows = Files.readAllLines(file);
    List<String> many = new ArrayList<>();
    many.add(rows.get(0));
    for (int time = 0; time < TIMES; time++) {
      for (String row : rows.subList(1, rows.size())) {
        if (row.matches(numbered ? "20[^\"]*;" : "9[0-9]{8};[^\"]*")
            && random.nextInt(ONE_IN) > 0) {
          many.add(numbered ? time + "-" + row : row);
        }
      }
    }
    return many;
  }

  /** The extract of the sample, many times, with employments begun in its period. */
  private void extract() throws IOException {
    Path file = data.resolve("employments-" + period() + ".csv.gz");
    try (BufferedReader in =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(
                        Files.newInputStream(SAMPLE.resolve("employments-2026-10.csv.gz"))),
                    StandardCharsets.UTF_8));
        BufferedWriter out =
            new BufferedWriter(
                new OutputStreamWriter(
                    new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
      List<String> rows = in.lines().toList();
      out.write(rows.get(0) + "\n");
      for (int time = 0; time < TIMES; time++) {
        for (String row : rows.subList(1, rows.size())) {
          if (row.matches("20[0-9-]{5};AF[^\"]*;;") && random.nextInt(ONE_IN) > 0) {
            out.write(row.replace(";AF", ";AF" + time).replace(";2026-10-", ";" + period() + "-"));
            out.write("\n");
          }
        }
      }
    }
  }

  /** The database's own clock tells how long ago content was saved. */
  private void aDayPasses(Database open) {
    clock.pass(Duration.ofDays(1));
    open.jdbc().sql("update content set used_at = used_at - interval '1' day").update();
  }

  private void tell(int night) throws IOException {
    if (night % 10 == 0) {
      System.out.printf(
          "night %3d: database %6d kB, editions %6d kB in %d directories%n",
          night, kilobytes(file()), kilobytes(settings.home().resolve("editions")), directories());
    }
  }

  private Path file() {
    return settings.home().resolve("db").resolve("register-sync.mv.db");
  }

  private long directories() throws IOException {
    try (Stream<Path> entries = Files.list(settings.home().resolve("editions"))) {
      return entries.count();
    }
  }

  private static long kilobytes(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).mapToLong(HundredNights::size).sum() / 1024;
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
