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
import no.utdanning.registersync.report.table.ReportTable;
import no.utdanning.registersync.report.table.ReportTables;
import no.utdanning.registersync.report.table.TableFiles;
import no.utdanning.registersync.report.workbook.ReportWorkbook;
import no.utdanning.registersync.review.EditionReview;

/**
 * The report for reviewers, {@code report/} of an edition: the page, a CSV file for each table, and
 * the workbook of them all.
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
    List<ReportTable> tables = ReportTables.of(content);
    try (Meanwhile<byte[]> workbook = ReportWorkbook.begin(tables)) {
      TableFiles.write(directory, tables);
      ReviewPage.write(directory, content, files(tables));
      ReportWorkbook.write(directory, workbook);
    }
  }

  /** The workbook first, which has them all. */
  private static List<String> files(List<ReportTable> tables) {
    return Stream.concat(
            Stream.of(ReportWorkbook.NAME), tables.stream().map(table -> table.name() + ".csv"))
        .toList();
  }
}
