package no.utdanning.registersync.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of a site that a test speaks to, sends signals, and leaves no trace of. */
final class Node implements AutoCloseable {
  private final Process process;
  private final BufferedReader out;

  private Node(Process process) {
    this.process = process;
    this.out = process.inputReader(StandardCharsets.UTF_8);
  }

  static Node start(SampleSite site, Class<?> main, String... arguments) throws IOException {
    return new Node(
        site.builder(main, List.of(), arguments)
            .redirectError(ProcessBuilder.Redirect.appendTo(site.file("err.txt").toFile()))
            .start());
  }

  /** The next line that it says. */
  String hear() throws IOException {
    return out.readLine();
  }

  /** What lets a {@link StallingProgram} go on, as often as it stalls. */
  void goOn() throws IOException {
    process.outputWriter().write("\n\n\n\n");
    process.outputWriter().flush();
  }

  /**
   * @param name as {@code kill} takes it: {@code TERM}, {@code STOP}
   */
  void signal(String name) throws IOException, InterruptedException {
    Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
    if (kill.waitFor() != 0) {
      throw new IllegalStateException("process " + process.pid() + " is gone");
    }
  }

  /** The exit code after a signal. */
  int endedBy(String name) throws IOException, InterruptedException {
    signal(name);
    if (!process.waitFor(90, TimeUnit.SECONDS)) {
      throw new AssertionError("process " + process.pid() + " does not end");
    }
    return process.exitValue();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }
}
