package no.utdanning.registersync.report.review;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import no.utdanning.registersync.edition.EditionPlan;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.platform.Meanwhile;
import no.utdanning.registersync.report.EditionDirectory;
import no.utdanning.registersync.report.content.ReportContent;
import no.utdanning.registersync.report.page.ReviewPage;
import no.utdanning.registersync.report.table.ReportTables;
import no.utdanning.registersync.report.table.TableFiles;
import no.utdanning.registersync.report.workbook.ReportWorkbook;
import no.utdanning.registersync.review.EditionReview;

/**
 * The report for reviewers, {@code report/} of an edition: the page, a CSV file for each table, and
 * two workbooks of them: positions by themselves, since most nights change nothing in them.
 */
public final class ReviewReport {
  private static final Comparator<Finding> WORST_FIRST =
      Comparator.comparing(Finding::severity)
          .thenComparing(Finding::code)
          .thenComparing(Comparator.comparingLong(Finding::positions).reversed())
          .thenComparing(finding -> finding.where().source())
          .thenComparingLong(finding -> finding.where().line())
          .thenComparing(finding -> finding.where().column())
          .thenComparing(Finding::subject)
          .thenComparing(Finding::message);

  private final EditionDirectory directory;
  private final EditionPlan plan;
  private final ZoneId zone;

  public ReviewReport(EditionDirectory directory, EditionPlan plan, ZoneId zone) {
    this.directory = directory;
    this.plan = plan;
    this.zone = zone;
  }

  /**
   * Writes it.
   *
   * @param findings all of the edition's, in any order
   */
  public void write(EditionReview review, List<? extends Finding> findings) {
    ReportContent content =
        ReportContent.of(
            review,
            plan,
            findings.stream().map(Finding.class::cast).sorted(WORST_FIRST).toList(),
            zone);
    ReportWorkbook report = new ReportWorkbook("report.xlsx", ReportTables.ofReview(content));
    ReportWorkbook positions =
        new ReportWorkbook("positions.xlsx", ReportTables.ofPositions(content));
    TableFiles.write(directory, positions.tables());
    try (Meanwhile<Boolean> workbooks =
        Meanwhile.begin(
            "workbooks",
            () -> {
              positions.writeUnlessPublished(directory);
              report.write(directory);
            })) {
      TableFiles.write(directory, report.tables());
      ReviewPage.write(directory, content, files(report, positions));
      workbooks.await();
    }
  }

  /** The workbooks first, which have all the others. */
  private static List<String> files(ReportWorkbook... workbooks) {
    return Stream.concat(
            Stream.of(workbooks).map(ReportWorkbook::name),
            Stream.of(workbooks)
                .flatMap(workbook -> workbook.tables().stream())
                .map(table -> table.name() + ".csv"))
        .toList();
  }
}
