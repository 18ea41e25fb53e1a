package no.utdanning.registersync.report.table;

import java.util.ArrayList;
import java.util.List;
import no.utdanning.registersync.report.content.ReportContent;

/**
 * All tables of the report: a new one is named here, and has its file and its sheet. Those of
 * positions are very long, and a night leaves them as they are.
 */
public final class ReportTables {
  private ReportTables() {}

  /** The positions of occupations and titles, in the order of their workbook's sheets. */
  public static List<ReportTable> ofPositions(ReportContent content) {
    return OccupationTables.ofPositions(content.review());
  }

  /** All others, in the order of their workbook's sheets. */
  public static List<ReportTable> ofReview(ReportContent content) {
    List<ReportTable> tables = new ArrayList<>();
    tables.addAll(ConflictTables.of(content.review()));
    tables.addAll(OverlapTables.of(content.review()));
    tables.addAll(OccupationTables.of(content.review()));
    tables.addAll(ChangeTables.of(content.review().changes()));
    tables.addAll(BasisTables.of(content));
    return tables;
  }
}
