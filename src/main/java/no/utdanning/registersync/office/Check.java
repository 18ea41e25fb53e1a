package no.utdanning.registersync.office;

import java.util.List;
import no.utdanning.registersync.platform.ExitCode;

/**
 * Whether a run could begin.
 *
 * @param exitCode {@link ExitCode#DONE} when nothing is at fault; warnings are no faults
 */
public record Check(ExitCode exitCode, List<Line> lines) {
  public Check {
    lines = List.copyOf(lines);
  }

  /** How good. */
  public enum Verdict {
    OK,
    WARNING,
    FAULT
  }

  /**
   * One thing that was looked at.
   *
   * @param subject {@code database}, {@code small-cells.key}, {@code vigo-contracts 03}
   * @param said what was found
   */
  public record Line(String subject, Verdict verdict, String said) {}
}
