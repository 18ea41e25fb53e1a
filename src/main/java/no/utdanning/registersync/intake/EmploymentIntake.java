package no.utdanning.registersync.intake;

import java.util.List;
import no.utdanning.registersync.counting.EmploymentData;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.register.SourceReceipt;

/**
 * An employment extract, read and counted.
 *
 * @param startsInPeriod whether some row that was not rejected starts within the period; an extract
 *     without one is not of this month
 */
public record EmploymentIntake(
    EmploymentData data, SourceReceipt receipt, List<Finding> findings, boolean startsInPeriod) {
  public EmploymentIntake {
    findings = List.copyOf(findings);
  }
}
