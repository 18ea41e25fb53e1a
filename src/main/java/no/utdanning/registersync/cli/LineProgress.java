package no.utdanning.registersync.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import no.utdanning.registersync.platform.Progress;
import no.utdanning.registersync.register.PersonalNumbers;

/** Progress where nobody looks on: a line for each step when it is done. */
final class LineProgress implements Progress {
  private final PrintStream err;
  private final Clock clock;
  private String step = "";
  private Instant began = Instant.EPOCH;
  private long rows;

  LineProgress(PrintStream err, Clock clock) {
    this.err = err;
    this.clock = clock;
  }

  @Override
  public synchronized void plan(List<String> steps) {
    say("steps: " + String.join(", ", steps));
  }

  @Override
  public synchronized void step(String name) {
    end("");
    step = name;
    began = clock.instant();
    rows = 0;
  }

  @Override
  public synchronized void counted(long rowsSoFar) {
    rows = rowsSoFar;
  }

  @Override
  public synchronized void done(String summary) {
    end(summary);
  }

  @Override
  public synchronized void warn(String message) {
    say("warning: " + message);
  }

  private void end(String summary) {
    if (!step.isEmpty()) {
      say(StepLine.of(step, summary, rows, began, clock.instant()));
      step = "";
    }
  }

  private void say(String line) {
    err.println(PersonalNumbers.mask(line));
    err.flush();
  }
}
