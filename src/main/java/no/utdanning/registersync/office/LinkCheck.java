package no.utdanning.registersync.office;

import java.util.List;
import no.utdanning.registersync.finding.Severity;
import no.utdanning.registersync.platform.ExitCode;

/**
 * What is wrong with the link files.
 *
 * @param exitCode {@link ExitCode#HELD} when one has an error, {@link ExitCode#NO_SOURCE} when one
 *     is not there; warnings are no errors
 */
public record LinkCheck(ExitCode exitCode, List<CheckedFile> files) {
  public LinkCheck {
    files = List.copyOf(files);
  }

  /**
   * @param source its name in the settings
   * @param rows after the header row
   * @param faults by line
   */
  public record CheckedFile(String source, String location, long rows, List<Fault> faults) {
    public CheckedFile {
      faults = List.copyOf(faults);
    }
  }

  /**
   * @param line 0 when it is not about one
   */
  public record Fault(
      Severity severity,
      String code,
      long line,
      String column,
      String subject,
      String message,
      String whatToDo) {}
}
