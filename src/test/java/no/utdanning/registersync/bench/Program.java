package no.utdanning.registersync.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How the processes that are timed are started: the program by its script, Java as the script does.
 */
final class Program {
  private final Path project;

  Program(Path project) {
    this.project = project;
  }

  /** A command of the program, on a home. */
  Timed run(Path said, Path home, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(project.resolve("scripts/register-sync").toString());
    command.addAll(List.of(arguments));
    return WholeProcess.run(said, Map.of("REGISTER_SYNC_HOME", home.toString()), command);
  }

  /** A class of these tests, with the library's class path. */
  Timed java(Path said, Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(javaCommand(), "-cp", classPath()));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    return WholeProcess.run(said, Map.of(), command);
  }

  /**
   * An empty context of Spring Boot, on the class path and with the options and the archive of
   * classes that the program has.
   */
  Timed emptyContext(Path said) throws IOException, InterruptedException {
    Path target = project.resolve("target");
    List<String> command = new ArrayList<>(List.of(javaCommand(), "-XX:+UseParallelGC"));
    try (DirectoryStream<Path> archives = Files.newDirectoryStream(target, "classes-*.jsa")) {
      for (Path archive : archives) {
        command.add("-XX:SharedArchiveFile=" + archive);
        command.add("-Xlog:cds*=off");
      }
    }
    command.addAll(
        List.of(
            "-cp",
            target.resolve("register-sync.jar") + ":" + target.resolve("test-classes"),
            EmptyContext.class.getName()));
    return WholeProcess.run(said, Map.of(), command);
  }

  private static String javaCommand() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static String classPath() {
    return System.getProperty("java.class.path");
  }
}
