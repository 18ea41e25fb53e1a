package no.utdanning.registersync.intake;

import java.util.List;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.register.ReferenceSet;
import no.utdanning.registersync.register.SourceReceipt;
import no.utdanning.registersync.register.WorkplaceRegister;
import no.utdanning.registersync.source.SourceKey;
import org.jspecify.annotations.Nullable;

/**
 * The reference files, read and checked.
 *
 * @param workplaces null when the bulk file is unchanged: it is large, and seldom needed again
 * @param receipts one a file, in the order of the contract's section 3
 * @param findings in the same order
 * @param unchanged the files that were not read again, since they are what they were
 */
public record ReferenceIntake(
    ReferenceSet set,
    @Nullable WorkplaceRegister workplaces,
    List<SourceReceipt> receipts,
    List<Finding> findings,
    List<SourceKey> unchanged) {
  public ReferenceIntake {
    receipts = List.copyOf(receipts);
    findings = List.copyOf(findings);
    unchanged = List.copyOf(unchanged);
  }

  /** Whether no file at all was read. */
  public boolean isUnchanged() {
    return unchanged.size() == receipts.size();
  }
}
