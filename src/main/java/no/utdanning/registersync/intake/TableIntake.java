package no.utdanning.registersync.intake;

import java.util.List;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.register.SourceReceipt;

/** The rows of one file that stand, its receipt, and what was found in it. */
public record TableIntake<T>(List<T> rows, SourceReceipt receipt, List<Finding> findings) {
  public TableIntake {
    rows = List.copyOf(rows);
    findings = List.copyOf(findings);
  }
}
