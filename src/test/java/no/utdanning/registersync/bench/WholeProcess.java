package no.utdanning.registersync.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process as a shell starts it, timed from its start to its end. */
final class WholeProcess {
  private static final int SAMPLED_EVERY_MILLISECONDS = 10;

  private WholeProcess() {}

  /**
   * Runs it to its end; what it says goes to a file.
   *
   * @throws IllegalStateException when it ends with another exit code than 0
   */
  static Timed run(Path said, Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(said.toFile()).redirectInput(new File("/dev/null"));
    builder.environment().putAll(environment);
    long start = System.nanoTime();
    Process process = builder.start();
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    long peak = 0;
    while (!process.waitFor(SAMPLED_EVERY_MILLISECONDS, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, peakOf(status));
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    if (process.exitValue() != 0) {
      throw new IllegalStateException(
          "exit code %d of %s; what it said is in %s"
              .formatted(process.exitValue(), String.join(" ", command), said));
    }
    return new Timed(seconds, peak);
  }

  /** The kernel keeps the largest; the last look before the end has it. */
  private static long peakOf(Path status) {
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      // It has just ended, or the system has no such file.
      return 0;
    }
  }
}
