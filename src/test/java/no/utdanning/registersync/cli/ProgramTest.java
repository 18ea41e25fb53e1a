package no.utdanning.registersync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.utdanning.registersync.RegisterSync;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program from outside: what a shell sees of it. */
class ProgramTest {
  @TempDir Path directory;

  @Test
  void helpIsGivenWithoutAnyOfSpring() throws Exception {
    Outcome help = start(RegisterSync.class, List.of("-Xlog:class+load:file=loaded.txt"), "--help");

    assertThat(help.exitStatus()).isZero();
    assertThat(help.out()).startsWith("Usage: register-sync");
    assertThat(help.err()).isEmpty();
    assertThat(Files.readString(directory.resolve("loaded.txt")))
        .contains("no.utdanning.registersync.cli.FrontDoor")
        .doesNotContain("org.springframework", "ch.qos.logback", "tools.jackson");
  }

  @Test
  void aUsageErrorIsExitCodeTwo() throws Exception {
    Outcome wrong = start(RegisterSync.class, List.of(), "run", "nightly", "--county", "3");

    assertThat(wrong)
        .isEqualTo(
            new Outcome(
                2,
                "",
                """
                register-sync: --county: '3' is not a county (two digits)
                Try 'register-sync run nightly --help'.
                """));
  }

  @Test
  void missingSettingsAreExitCodeTwo() throws Exception {
    Outcome missing = start(RegisterSync.class, List.of(), "status");

    assertThat(missing)
        .isEqualTo(
            new Outcome(
                2, "", "register-sync: config/application.yml: there is no such settings file\n"));
  }

  @Test
  void aFailureIsExitCodeOneAndItsStoryIsInTheLogMasked() throws Exception {
    Outcome failed =
        start(WithFakeOffice.class, List.of(), "rollback", "99", "--config", shipped());

    Path log =
        directory.toRealPath().resolve("var/log/register-sync-" + LocalDate.now() + ".0.log");
    assertThat(failed)
        .isEqualTo(
            new Outcome(
                1,
                "",
                """
                register-sync: failed: IllegalStateException: of *********** and more
                register-sync: the whole story is in %s
                """
                    .formatted(log)));
    assertThat(Files.readString(log))
        .contains(
            "\"message\":\"The command failed\",\"logger_name\":\"register-sync\",",
            "\"stack_trace\":\"java.lang.IllegalStateException: of ***********\\n  and more\\n\\tat ")
        .doesNotContain("01019912345");
  }

  @Test
  void answersAreUtf8WhateverTheLocale() throws Exception {
    Outcome asked = start(WithFakeOffice.class, List.of("-Dfile.encoding=US-ASCII"), "runs", "0");

    assertThat(asked.err()).startsWith("register-sync: N: '0' is not a number (1, 2, …)\n");
  }

  /** The program with another office behind the door. */
  static final class WithFakeOffice {
    private WithFakeOffice() {}

    public static void main(String[] args) {
      System.exit(
          new FrontDoor(
                  (settings, progress) -> new FakeOffice(), System.getenv(), System.out, System.err)
              .answer(args));
    }
  }

  private record Outcome(int exitStatus, String out, String err) {}

  private Outcome start(Class<?> main, List<String> options, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", withoutTestSettings(), main.getName()));
    command.addAll(List.of(args));
    Path out = directory.resolve("out.txt");
    Path err = directory.resolve("err.txt");
    ProcessBuilder process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    process.environment().keySet().removeIf(name -> name.startsWith("REGISTER_SYNC"));
    int exitStatus = process.start().waitFor();
    return new Outcome(
        exitStatus,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  private static String withoutTestSettings() {
    return System.getProperty("java.class.path");
  }

  private static String shipped() {
    return Path.of("config/application.yml").toAbsolutePath().toString();
  }
}
