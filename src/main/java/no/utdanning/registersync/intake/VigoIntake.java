package no.utdanning.registersync.intake;

import java.util.List;
import no.utdanning.registersync.counting.VigoData;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.register.SourceReceipt;

/**
 * One county's Vigo feed of a night, read and counted.
 *
 * @param receipts of the contracts and of the approvals, in this order
 */
public record VigoIntake(VigoData data, List<SourceReceipt> receipts, List<Finding> findings) {
  public VigoIntake {
    receipts = List.copyOf(receipts);
    findings = List.copyOf(findings);
  }
}
