package no.utdanning.registersync.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tar.gz that the build has made, unpacked by somebody who lets nobody read his files. Maven
 * runs it once the file is there.
 */
class DistributionIT {
  private static final Set<PosixFilePermission> FOR_EVERYBODY =
      PosixFilePermissions.fromString("r--r--r--");
  private static final Set<PosixFilePermission> ENTERED_BY_EVERYBODY =
      PosixFilePermissions.fromString("r-xr-xr-x");

  @TempDir private static Path directory;
  private static Path program;

  @BeforeAll
  static void unpack() throws Exception {
    Path into = Files.createDirectories(directory.resolve("two words"));
    Path packed = only(Path.of("target"), "register-sync-*.tar.gz").toAbsolutePath();
    assertThat(
            start(
                directory,
                "sh",
                "-c",
                "umask 077 && tar -xzf \"$1\" -C \"$2\"",
                "sh",
                packed.toString(),
                into.toString()))
        .isEqualTo("exit 0\n");
    program = only(into, "register-sync-*");
  }

  @Test
  void whoeverItRunsAsCanReadIt() throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(program)) {
      all = walk.toList();
    }

    assertThat(all).hasSizeGreaterThan(100);
    assertThat(all.stream().filter(path -> !isForEverybody(path))).isEmpty();
    assertThat(Files.isExecutable(program.resolve("scripts/register-sync"))).isTrue();
  }

  @Test
  void everyFileThatThePagesSpeakOfIsThere() throws IOException {
    String readme = Files.readString(program.resolve("README.md"));
    String install = Files.readString(program.resolve("scripts/install.md"));
    Set<String> named = new TreeSet<>();
    named.addAll(found("]\\(([a-zA-Z][^:)#]*)\\)", readme));
    named.addAll(found("`((?:scripts|config)/[^` ]*)`", readme));
    named.addAll(found("`((?:scripts|config)/[^` ]*)`", install));
    named.addAll(found("/opt/register-sync/([a-z][^\\s'*]*[a-z])", install));
    // For those who develop it.
    named.removeIf(name -> name.startsWith("scripts/bench"));

    assertThat(named)
        .contains("scripts/install.md", "scripts/systemd/register-sync-schedule.service")
        .filteredOn(name -> !Files.exists(program.resolve(name)))
        .isEmpty();
  }

  /** As the page has it, on the sample data, through a link from somewhere else. */
  @Test
  void itPublishesFromAnotherDirectory() throws Exception {
    Path elsewhere = Files.createDirectories(directory.resolve("elsewhere"));
    Path script =
        Files.createSymbolicLink(elsewhere.resolve("rs"), program.resolve("scripts/register-sync"));
    Files.writeString(
        elsewhere.resolve("settings.yml"),
        Files.readString(program.resolve("config/application.yml"))
            .replace("location: sample-data/", "location: " + program + "/sample-data/"));

    String said =
        start(
            elsewhere,
            script.toString(),
            "run",
            "monthly",
            "--date",
            "2026-11-15",
            "--config",
            "settings.yml");

    assertThat(said)
        .startsWith("register-sync: preparing quicker starts, this once\n")
        .contains("edition 1 published")
        .endsWith("exit 0\n");
    assertThat(elsewhere.resolve("var/current/public/occupation-figures.csv")).isNotEmptyFile();
    assertThat(Files.size(only(program, "classes-*.jsa"))).isPositive();
  }

  private static List<String> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(it -> it.group(1)).toList();
  }

  private static boolean isForEverybody(Path path) {
    try {
      return Files.getPosixFilePermissions(path)
          .containsAll(Files.isDirectory(path) ? ENTERED_BY_EVERYBODY : FOR_EVERYBODY);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Path only(Path parent, String glob) throws IOException {
    try (DirectoryStream<Path> found = Files.newDirectoryStream(parent, glob)) {
      List<Path> paths = new ArrayList<>();
      found.forEach(paths::add);
      assertThat(paths).as(glob).hasSize(1);
      return paths.get(0);
    }
  }

  /** What it said, on whichever stream, and how it ended. */
  private static String start(Path from, String... command) throws Exception {
    Path said = Files.createTempFile(directory, "said", ".txt");
    Process process =
        new ProcessBuilder(command)
            .directory(from.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    if (!process.waitFor(300, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("it does not end: " + List.of(command));
    }
    return Files.readString(said) + "exit " + process.exitValue() + "\n";
  }
}
