package no.utdanning.registersync.report;

import java.util.Comparator;
import java.util.List;
import no.utdanning.registersync.finding.Finding;

/** Writes the list of findings, worst first: {@code report/findings.csv}, in full. */
public final class FindingFile {
  private static final List<String> COLUMNS =
      List.of(
          "code",
          "severity",
          "source",
          "line",
          "column",
          "subject",
          "count",
          "positions",
          "message",
          "what_to_do");

  private static final Comparator<Finding> WORST_FIRST =
      Comparator.comparing(Finding::severity)
          .thenComparing(Finding::code)
          .thenComparing(Comparator.comparingLong(Finding::positions).reversed())
          .thenComparing(finding -> finding.where().source())
          .thenComparingLong(finding -> finding.where().line())
          .thenComparing(finding -> finding.where().column())
          .thenComparing(Finding::subject)
          .thenComparing(Finding::message);

  private FindingFile() {}

  /** Writes them sorted, whatever order they come in. */
  public static void write(EditionDirectory directory, List<? extends Finding> findings) {
    try (CsvFile file = directory.csv("report/findings.csv", COLUMNS)) {
      findings.stream()
          .sorted(WORST_FIRST)
          .forEach(
              finding ->
                  file.row(
                      finding.code(),
                      finding.severity(),
                      finding.where().source(),
                      finding.where().line() == 0 ? null : finding.where().line(),
                      finding.where().column(),
                      finding.subject(),
                      finding.count(),
                      finding.positions(),
                      finding.message(),
                      finding.whatToDo()));
    }
  }
}
