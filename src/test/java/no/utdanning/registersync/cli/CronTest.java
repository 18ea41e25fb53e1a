package no.utdanning.registersync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code scripts/register-sync.cron}: what its lines let cron mail, of a program that only tells.
 */
class CronTest {
  private static final Pattern JOB = Pattern.compile("((?: +\\S+){5}) +register-sync +(\\S.*)");

  @TempDir private Path root;

  @BeforeEach
  void layOut() throws IOException {
    Files.createDirectories(root.resolve("var/lib/register-sync"));
    Files.createDirectories(root.resolve("etc/register-sync"));
    Files.writeString(
        root.resolve("etc/register-sync/environment"), "REGISTER_SYNC_KEY=a-secret:of/ours\n");
    Path program = root.resolve("opt/register-sync/scripts/register-sync");
    Files.createDirectories(program.getParent());
    Files.writeString(
        program,
        """
        #!/bin/sh
        echo "$(pwd -P): $REGISTER_SYNC_KEY: $*"
        echo step by step >&2
        exit "$EXIT_CODE"
        """);
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void nothingIsMailedOfWhatEndsWell() throws Exception {
    for (Job job : jobs()) {
      assertThat(mailed(job, 0)).as(job.when()).isEmpty();
    }
  }

  @Test
  void allThatTheProgramSaidIsMailedOfWhatDoesNot() throws Exception {
    for (Job job : jobs()) {
      assertThat(mailed(job, 3))
          .as(job.when())
          .matches(
              "(?s).*/var/lib/register-sync: a-secret:of/ours: run (nightly|monthly) --config"
                  + " .*/etc/register-sync/application.yml\nstep by step\n");
    }
  }

  @Test
  void anExtractThatIsNotThereIsMailedOnceTheDeadlineHasPassed() throws Exception {
    for (Job job : jobs()) {
      boolean tries = job.when().equals("0 18 12 * *") || job.when().equals("30 0,1,3,5 13 * *");
      assertThat(mailed(job, 4).isEmpty()).as(job.when()).isEqualTo(tries);
    }
  }

  /** A line of the file. */
  private record Job(String when, String command) {}

  private static List<Job> jobs() throws IOException {
    List<Job> jobs =
        Files.readAllLines(Path.of("scripts/register-sync.cron")).stream()
            .map(JOB::matcher)
            .filter(Matcher::matches)
            .map(it -> new Job(it.group(1).strip().replaceAll(" +", " "), it.group(2)))
            .toList();
    assertThat(jobs)
        .extracting(Job::when)
        .containsExactly("10 4 * * *", "0 18 12 * *", "30 0,1,3,5 13 * *", "5 6 13 * *");
    return jobs;
  }

  /** What cron's shell lets out, on whichever stream. */
  private String mailed(Job job, int exitCode) throws Exception {
    String command = job.command().replaceAll("(?<![\\w/])/(opt|etc|var)/", root + "/$1/");
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", command).redirectErrorStream(true);
    builder.environment().clear();
    builder
        .environment()
        .putAll(Map.of("PATH", "/usr/bin:/bin", "EXIT_CODE", Integer.toString(exitCode)));
    Process shell = builder.start();
    String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    shell.waitFor();
    return said;
  }
}
