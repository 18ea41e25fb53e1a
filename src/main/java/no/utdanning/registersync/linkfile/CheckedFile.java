package no.utdanning.registersync.linkfile;

import java.util.List;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.finding.Severity;
import no.utdanning.registersync.finding.SourceFindings;
import no.utdanning.registersync.source.SourceKey;

/**
 * A link file that was looked through.
 *
 * @param rows after the header; 0 when it cannot be used
 * @param findings by line
 */
public record CheckedFile(SourceKey key, String location, long rows, List<Finding> findings) {
  public CheckedFile {
    findings = List.copyOf(findings);
  }

  /** Whether it is not there, or cannot be read. */
  public boolean isMissing() {
    return findings.stream().anyMatch(SourceFindings.SourceMissing.class::isInstance);
  }

  public boolean hasErrors() {
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }
}
