package no.utdanning.registersync.finding;

/** A finding as it is kept with a slice and written to {@code findings.csv}. */
public record RecordedFinding(
    String code,
    Severity severity,
    Where where,
    String subject,
    long count,
    long positions,
    String message,
    String whatToDo)
    implements Finding {

  public static RecordedFinding of(Finding finding) {
    return finding instanceof RecordedFinding recorded
        ? recorded
        : new RecordedFinding(
            finding.code(),
            finding.severity(),
            finding.where(),
            finding.subject(),
            finding.count(),
            finding.positions(),
            finding.message(),
            finding.whatToDo());
  }
}
