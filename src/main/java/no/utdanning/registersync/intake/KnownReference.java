package no.utdanning.registersync.intake;

import java.util.List;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.register.ReferenceSet;
import no.utdanning.registersync.register.SourceReceipt;

/**
 * The reference set in use, where a file of it is found to be unchanged: what it gave stands. The
 * bulk file of workplaces is not in it, since it is large: whoever knows the set has it.
 */
public record KnownReference(
    ReferenceSet set, List<SourceReceipt> receipts, List<? extends Finding> findings) {
  public KnownReference {
    receipts = List.copyOf(receipts);
    findings = List.copyOf(findings);
  }
}
