package no.utdanning.registersync.report.content;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import no.utdanning.registersync.edition.EditionPlan;
import no.utdanning.registersync.edition.store.Slice;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.review.EditionReview;

/**
 * All that the report shows of an edition.
 *
 * @param period {@code 2026-10}, of the employment slice; empty before the first
 * @param reference the day of the reference set
 * @param gate what the gate said of the edition's slices
 * @param findings all of them, worst first
 * @param findingCounts the same, by kind
 */
public record ReportContent(
    EditionReview review,
    String period,
    LocalDate reference,
    List<SliceLine> slices,
    List<GateLine> gate,
    List<Finding> findings,
    List<FindingCount> findingCounts) {
  public ReportContent {
    slices = List.copyOf(slices);
    gate = List.copyOf(gate);
    findings = List.copyOf(findings);
    findingCounts = List.copyOf(findingCounts);
  }

  /**
   * @param findings worst first
   * @param zone in which the days are meant when slices were taken
   */
  public static ReportContent of(
      EditionReview review, EditionPlan plan, List<? extends Finding> findings, ZoneId zone) {
    Slice employment = plan.employment();
    return new ReportContent(
        review,
        employment == null ? "" : employment.part(),
        plan.reference().asOf(),
        plan.slices().stream().map(slice -> SliceLine.of(slice, zone)).toList(),
        plan.slices().stream().flatMap(slice -> GateLine.of(slice).stream()).toList(),
        List.copyOf(findings),
        FindingCount.of(findings));
  }
}
