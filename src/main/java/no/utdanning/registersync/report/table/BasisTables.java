package no.utdanning.registersync.report.table;

import static no.utdanning.registersync.report.table.ReportTable.row;
import static no.utdanning.registersync.report.table.TableColumn.narrow;
import static no.utdanning.registersync.report.table.TableColumn.text;
import static no.utdanning.registersync.report.table.TableColumn.wide;

import java.util.List;
import java.util.Objects;
import no.utdanning.registersync.counting.AreaTotals;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.register.PublicComment;
import no.utdanning.registersync.report.content.ReportContent;
import no.utdanning.registersync.review.Coverage;
import org.jspecify.annotations.Nullable;

/** Coverage by area, sources, the gate's words, comments of the public, findings. */
final class BasisTables {
  private BasisTables() {}

  static List<ReportTable> of(ReportContent content) {
    return List.of(
        coverage(content), sources(content), gate(content), comments(content), findings(content));
  }

  private static ReportTable coverage(ReportContent content) {
    return ReportTable.of(
        "coverage",
        List.of(
            narrow("omraade_kode"),
            wide("omraade_navn"),
            narrow("stillinger"),
            narrow("stillinger_koblet"),
            narrow("stillinger_ukoblet"),
            narrow("stillinger_ukjent_tittel"),
            narrow("stillinger_paa_delte_titler"),
            narrow("sum_yrker"),
            narrow("overtelling"),
            narrow("larlinger"),
            narrow("larlinger_koblet"),
            narrow("larlinger_sum_yrker")),
        content.review().coverage().stream(),
        BasisTables::area);
  }

  private static @Nullable Object[] area(Coverage area) {
    AreaTotals.AreaPositions positions = area.positions();
    AreaTotals.AreaApprentices apprentices = area.apprentices();
    return row(
        area.area().code(),
        area.name(),
        positions == null ? null : positions.all(),
        positions == null ? null : positions.linked(),
        positions == null ? null : positions.unlinked(),
        positions == null ? null : positions.unknown(),
        positions == null ? null : positions.onSharedTitles(),
        positions == null ? null : positions.sumOverOccupations(),
        positions == null ? null : positions.overcount(),
        apprentices == null ? null : apprentices.contracts(),
        apprentices == null ? null : apprentices.linked(),
        apprentices == null ? null : apprentices.sumOverOccupations());
  }

  private static ReportTable sources(ReportContent content) {
    return new ReportTable(
        "sources",
        List.of(
            wide("skive"),
            wide("kilde"),
            narrow("gjelder"),
            narrow("hentet"),
            narrow("alder_dager"),
            narrow("lest"),
            narrow("talt"),
            narrow("utenfor"),
            narrow("avvist"),
            text("sha256")),
        content.slices().stream()
            .flatMap(
                slice ->
                    slice.receipts().stream()
                        .map(
                            receipt ->
                                row(
                                    slice.id(),
                                    receipt.source(),
                                    slice.asOf(),
                                    slice.taken(),
                                    slice.age(),
                                    receipt.tally().read(),
                                    receipt.tally().counted(),
                                    receipt.tally().excluded(),
                                    receipt.tally().rejected(),
                                    receipt.sha256())))
            .toList());
  }

  private static ReportTable gate(ReportContent content) {
    return ReportTable.of(
        "gate",
        List.of(wide("skive"), wide("kontroll"), narrow("resultat"), text("sammenlignet")),
        content.gate().stream(),
        line -> row(line.slice(), line.check(), line.result(), line.sentence().english()));
  }

  private static ReportTable comments(ReportContent content) {
    return ReportTable.of(
        "comments",
        List.of(
            narrow("dato"),
            narrow("styrk98_kode"),
            wide("uno_id"),
            text("innspill"),
            narrow("status")),
        content.review().comments().stream(),
        BasisTables::comment);
  }

  private static @Nullable Object[] comment(PublicComment comment) {
    return row(
        comment.date(),
        Objects.toString(comment.title(), null),
        Objects.toString(comment.occupation(), null),
        comment.text(),
        comment.status());
  }

  /** The list of findings in full; its names are those of the program's findings. */
  private static ReportTable findings(ReportContent content) {
    return ReportTable.of(
        "findings",
        List.of(
            wide("code"),
            narrow("severity"),
            wide("source"),
            narrow("line"),
            wide("column"),
            wide("subject"),
            narrow("count"),
            narrow("positions"),
            text("message"),
            text("what_to_do")),
        content.findings().stream(),
        BasisTables::finding);
  }

  private static @Nullable Object[] finding(Finding finding) {
    return row(
        finding.code(),
        finding.severity().name(),
        finding.where().source(),
        finding.where().line() == 0 ? null : finding.where().line(),
        finding.where().column(),
        finding.subject(),
        finding.count(),
        finding.positions(),
        finding.message(),
        finding.whatToDo());
  }
}
