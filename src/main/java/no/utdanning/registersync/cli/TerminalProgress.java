package no.utdanning.registersync.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import no.utdanning.registersync.platform.Progress;
import no.utdanning.registersync.register.PersonalNumbers;

/** Progress for somebody who looks on: the step under way in one line that is written over. */
final class TerminalProgress implements Progress {
  private static final String WRITE_OVER = "\r\u001b[K";
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  private final PrintStream err;
  private final Clock clock;
  private int planned;
  private int number;
  private String step = "";
  private Instant began = Instant.EPOCH;
  private Instant shown = Instant.EPOCH;
  private long rows;

  TerminalProgress(PrintStream err, Clock clock) {
    this.err = err;
    this.clock = clock;
  }

  @Override
  public synchronized void plan(List<String> steps) {
    planned = steps.size();
    number = 0;
    line("Steps: " + String.join(", ", steps));
  }

  @Override
  public synchronized void step(String name) {
    end("");
    step = name;
    number++;
    rows = 0;
    began = clock.instant();
    show(began);
  }

  @Override
  public synchronized void counted(long rowsSoFar) {
    rows = rowsSoFar;
    Instant now = clock.instant();
    if (!step.isEmpty() && !now.isBefore(shown.plus(BETWEEN_LOOKS))) {
      show(now);
    }
  }

  @Override
  public synchronized void done(String summary) {
    end(summary);
  }

  @Override
  public synchronized void warn(String message) {
    line("Warning: " + message);
    if (!step.isEmpty()) {
      show(clock.instant());
    }
  }

  private void end(String summary) {
    if (!step.isEmpty()) {
      line(StepLine.of(numbered(), summary, rows, began, clock.instant()));
      step = "";
    }
  }

  private void show(Instant now) {
    shown = now;
    write(WRITE_OVER + numbered() + (rows > 0 ? ": " + rows + " rows" : " …"));
  }

  private String numbered() {
    return planned == 0 ? step : "[" + number + "/" + Math.max(planned, number) + "] " + step;
  }

  private void line(String line) {
    write(WRITE_OVER + line + "\n");
  }

  private void write(String text) {
    err.print(PersonalNumbers.mask(text));
    err.flush();
  }
}
