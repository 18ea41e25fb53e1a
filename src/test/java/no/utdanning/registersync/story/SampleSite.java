package no.utdanning.registersync.story;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import no.utdanning.registersync.RegisterSync;
import no.utdanning.registersync.cli.FrontDoor;
import no.utdanning.registersync.pipeline.RegisterOffice;
import no.utdanning.registersync.platform.DatabaseSettings;
import no.utdanning.registersync.platform.Dialect;
import no.utdanning.registersync.platform.EmptyPostgreSql;

/** A copy of the sample data with settings of its own, and the real program run on it. */
public final class SampleSite {
  private static final List<String> REVIEW =
      List.of(
          "conflicts.csv",
          "conflicts-gone.csv",
          "conflict-kinds.csv",
          "occupation-changes.csv",
          "title-link-changes.csv",
          "trade-link-changes.csv");

  private final Path directory;
  private final Map<String, String> environment = new TreeMap<>();

  public SampleSite(Path directory) throws IOException {
    this.directory = directory;
    copy(Path.of("sample-data"), directory.resolve("sample-data"));
    Files.createDirectories(directory.resolve("config"));
    Files.copy(Path.of("config", "application.yml"), directory.resolve("config/application.yml"));
  }

  /** Lets the program use a database of this kind, in which nothing is yet. */
  SampleSite on(Dialect dialect) {
    return switch (dialect) {
      case H2 -> this;
      case POSTGRESQL -> on(EmptyPostgreSql.create());
    };
  }

  /** Lets the program use this PostgreSQL database instead of an H2 file. */
  SampleSite on(DatabaseSettings database) {
    environment.put("REGISTER_SYNC_DATABASE_URL", database.url());
    environment.put("REGISTER_SYNC_DATABASE_USERNAME", String.valueOf(database.username()));
    environment.put("REGISTER_SYNC_DATABASE_PASSWORD", String.valueOf(database.password()));
    return this;
  }

  /** Sets an environment variable of the program. */
  SampleSite with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /**
   * Lets the schedule find work to do whatever day it is: a night, and the month before this one,
   * whose extract is the sample's.
   *
   * @return the extract
   */
  Path withScheduleDue() throws IOException {
    YearMonth lastMonth = YearMonth.now(ZoneId.of("Europe/Oslo")).minusMonths(1);
    Path extract = file("sample-data/employments-" + lastMonth + ".csv.gz");
    if (!Files.exists(extract)) {
      Files.copy(file("sample-data/employments-2026-10.csv.gz"), extract);
    }
    with("REGISTER_SYNC_COUNTIES", "03");
    with("REGISTER_SYNC_LEASE_SECONDS", "3");
    with("REGISTER_SYNC_SCHEDULE_NIGHTLY_TIME", "00:00");
    with("REGISTER_SYNC_SCHEDULE_MONTHLY_DAY", "1");
    with("REGISTER_SYNC_SCHEDULE_MONTHLY_TIME", "00:00");
    return extract;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  public Path file(String name) {
    return directory.resolve(name);
  }

  public Path home() {
    return directory.resolve("var");
  }

  /** What a process said and how it ended. */
  public record Answer(int exitCode, String out, String err) {}

  Answer run(String... arguments) throws IOException, InterruptedException {
    return run(RegisterSync.class, List.of(), arguments);
  }

  /** As {@link #run(String...)}, but within this process, which takes a fraction of the time. */
  public Answer runHere(String... arguments) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    FrontDoor door = new FrontDoor(RegisterOffice::new, fromAnywhere(), printer(out), printer(err));
    int exitCode = door.answer(withSettings(arguments));
    return new Answer(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** The environment of a program that does not run in our directory. */
  private Map<String, String> fromAnywhere() {
    Map<String, String> all = new TreeMap<>(environment);
    all.put("REGISTER_SYNC_HOME", home().toString());
    return all;
  }

  /** The settings, but with whole paths to the sources; made anew, since tests change them. */
  private String[] withSettings(String... arguments) throws IOException {
    Path settings = file("config/from-anywhere.yml");
    Files.writeString(
        settings,
        Files.readString(file("config/application.yml"))
            .replace("location: sample-data/", "location: " + file("sample-data") + "/"));
    List<String> all = new ArrayList<>(List.of("--config", settings.toString()));
    all.addAll(List.of(arguments));
    return all.toArray(String[]::new);
  }

  private static PrintStream printer(ByteArrayOutputStream into) {
    return new PrintStream(into, true, StandardCharsets.UTF_8);
  }

  Answer run(Class<?> main, List<String> options, String... arguments)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile(directory, "out", ".txt");
    Path err = Files.createTempFile(directory, "err", ".txt");
    Process process =
        builder(main, options, arguments)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the program does not end: " + List.of(arguments));
    }
    return new Answer(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  ProcessBuilder builder(Class<?> main, List<String> options, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Xmx512m"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().putAll(environment);
    return builder;
  }

  /** The digests of the figures that are current, public and internal. */
  SortedMap<String, String> figures() throws Exception {
    SortedMap<String, String> digests = new TreeMap<>();
    Path current = home().resolve("current").toRealPath();
    for (String part : List.of("public", "internal")) {
      try (Stream<Path> files = Files.walk(current.resolve(part))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
          digests.put(current.relativize(file).toString(), HexFormat.of().formatHex(digest));
        }
      }
    }
    return digests;
  }

  /** What the current edition's report says of conflicts and changes, by file. */
  SortedMap<String, String> review() throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    Path report = home().resolve("current").toRealPath().resolve("report");
    for (String name : REVIEW) {
      files.put(name, Files.readString(report.resolve(name)));
    }
    return files;
  }

  void replaceIn(String name, Map<String, String> replacements) throws IOException {
    String text = Files.readString(file(name), StandardCharsets.UTF_8);
    for (Map.Entry<String, String> replacement : replacements.entrySet()) {
      text = text.replace(replacement.getKey(), replacement.getValue());
    }
    Files.writeString(file(name), text);
  }
}
