package no.utdanning.registersync.report.table;

import java.util.ArrayList;
import java.util.List;
import no.utdanning.registersync.report.content.ReportContent;

/** All tables of the report: a new one is named here, and has its file and its sheet. */
public final class ReportTables {
  private ReportTables() {}

  /** In the order of the workbook's sheets. */
  public static List<ReportTable> of(ReportContent content) {
    List<ReportTable> tables = new ArrayList<>();
    tables.addAll(ConflictTables.of(content.review()));
    tables.addAll(OverlapTables.of(content.review()));
    tables.addAll(OccupationTables.of(content.review()));
    tables.addAll(ChangeTables.of(content.review().changes()));
    tables.addAll(BasisTables.of(content));
    return tables;
  }
}
