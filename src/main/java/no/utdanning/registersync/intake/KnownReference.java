package no.utdanning.registersync.intake;

import java.util.List;
import java.util.function.Supplier;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.register.ReferenceSet;
import no.utdanning.registersync.register.SourceReceipt;
import no.utdanning.registersync.register.WorkplaceRegister;

/**
 * The reference set in use, where a file of it is found to be unchanged: what it gave stands.
 *
 * @param workplaces read when it is needed, since it is large
 */
public record KnownReference(
    ReferenceSet set,
    Supplier<WorkplaceRegister> workplaces,
    List<SourceReceipt> receipts,
    List<? extends Finding> findings) {
  public KnownReference {
    receipts = List.copyOf(receipts);
    findings = List.copyOf(findings);
  }
}
