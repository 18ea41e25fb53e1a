package no.utdanning.registersync.report.table;

import static no.utdanning.registersync.report.table.ReportTable.row;
import static no.utdanning.registersync.report.table.TableColumn.narrow;
import static no.utdanning.registersync.report.table.TableColumn.wide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import no.utdanning.registersync.review.EditionChanges;
import no.utdanning.registersync.review.LinkChange;
import no.utdanning.registersync.review.OccupationChange;
import no.utdanning.registersync.review.Split;
import org.jspecify.annotations.Nullable;

/** What changed since the previous edition. */
final class ChangeTables {
  private static final List<String> FIGURES =
      List.of("stillinger", "stillinger_egne", "stillinger_delte", "larlinger");

  private ChangeTables() {}

  static List<ReportTable> of(EditionChanges changes) {
    return List.of(
        occupations(changes),
        links("title-link-changes", "styrk98_kode", "stillinger", changes.titleLinks()),
        links("trade-link-changes", "programomradekode", "larlinger", changes.tradeLinks()));
  }

  private static ReportTable occupations(EditionChanges changes) {
    List<TableColumn> columns = new ArrayList<>(List.of(wide("uno_id"), wide("tittel")));
    for (String figure : FIGURES) {
      columns.add(narrow(figure + "_for"));
      columns.add(narrow(figure + "_koblinger"));
      columns.add(narrow(figure + "_register"));
      columns.add(narrow(figure + "_etter"));
    }
    return ReportTable.of(
        "occupation-changes", columns, changes.occupations().stream(), ChangeTables::occupation);
  }

  private static @Nullable Object[] occupation(OccupationChange change) {
    List<Object> fields = new ArrayList<>(List.of(change.id().value(), change.title()));
    for (Split split :
        Arrays.asList(change.positions(), change.own(), change.shared(), change.apprentices())) {
      fields.addAll(List.of(split.before(), split.byLinks(), split.byRegister(), split.after()));
    }
    return fields.toArray();
  }

  private static ReportTable links(
      String name, String code, String figure, List<LinkChange> changes) {
    return ReportTable.of(
        name,
        List.of(
            narrow("endring"),
            narrow(code),
            wide("tekst"),
            wide("uno_id"),
            wide("tittel"),
            narrow(figure)),
        changes.stream(),
        change ->
            row(
                change.direction().name().toLowerCase(Locale.ROOT),
                change.code(),
                change.text(),
                change.occupation().value(),
                change.occupationTitle(),
                change.figure()));
  }
}
