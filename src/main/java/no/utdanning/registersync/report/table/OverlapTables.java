package no.utdanning.registersync.report.table;

import static no.utdanning.registersync.report.table.ReportTable.row;
import static no.utdanning.registersync.report.table.TableColumn.narrow;
import static no.utdanning.registersync.report.table.TableColumn.text;
import static no.utdanning.registersync.report.table.TableColumn.wide;

import java.util.List;
import no.utdanning.registersync.report.CsvFile;
import no.utdanning.registersync.review.EditionReview;

/** Where the double counting comes from: clusters, shared titles, pairs of occupations. */
final class OverlapTables {
  private OverlapTables() {}

  static List<ReportTable> of(EditionReview review) {
    return List.of(clusters(review), titles(review), pairs(review));
  }

  private static ReportTable clusters(EditionReview review) {
    boolean known = review.employmentKnown();
    return ReportTable.of(
        "clusters",
        List.of(
            wide("klynge"),
            narrow("antall_yrker"),
            narrow("antall_titler"),
            narrow("stillinger_koblet"),
            narrow("sum_yrker"),
            narrow("overtelling"),
            text("uno_ids")),
        review.clusters().stream(),
        cluster ->
            row(
                cluster.id().value(),
                cluster.occupations().size(),
                cluster.titles(),
                Fields.known(known, cluster.distinct()),
                Fields.known(known, cluster.naive()),
                Fields.known(known, cluster.overcount()),
                CsvFile.list(cluster.occupations())));
  }

  private static ReportTable titles(EditionReview review) {
    boolean known = review.employmentKnown();
    return new ReportTable(
        "shared-titles",
        List.of(
            wide("klynge"),
            narrow("styrk98_kode"),
            wide("tittel"),
            narrow("antall_yrker"),
            text("uno_ids"),
            narrow("stillinger"),
            narrow("overtelling")),
        review.clusters().stream()
            .flatMap(
                cluster ->
                    cluster.shared().stream()
                        .map(
                            title ->
                                row(
                                    cluster.id().value(),
                                    title.code().value(),
                                    title.text(),
                                    title.k(),
                                    CsvFile.list(title.occupations()),
                                    Fields.known(known, title.positions()),
                                    Fields.known(known, title.overcount()))))
            .toList());
  }

  private static ReportTable pairs(EditionReview review) {
    boolean known = review.employmentKnown();
    return ReportTable.of(
        "occupation-pairs",
        List.of(
            wide("uno_id"),
            wide("uno_id_2"),
            narrow("delte_stillinger"),
            narrow("antall_titler"),
            text("styrk98_koder")),
        review.pairs().stream(),
        pair ->
            row(
                pair.first().value(),
                pair.second().value(),
                Fields.known(known, pair.positions()),
                pair.titles().size(),
                CsvFile.list(pair.titles())));
  }
}
