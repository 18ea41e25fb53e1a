package no.utdanning.registersync.report.table;

import static no.utdanning.registersync.report.table.ReportTable.row;
import static no.utdanning.registersync.report.table.TableColumn.narrow;
import static no.utdanning.registersync.report.table.TableColumn.wide;

import java.util.List;
import java.util.Locale;
import no.utdanning.registersync.register.ConflictDecision;
import no.utdanning.registersync.report.CsvFile;
import no.utdanning.registersync.review.Conflict;
import no.utdanning.registersync.review.EditionReview;
import no.utdanning.registersync.review.KindCount;
import no.utdanning.registersync.review.PastConflict;
import org.jspecify.annotations.Nullable;

/** The conflicts, their kinds, and those that are gone. */
final class ConflictTables {
  private static final List<TableColumn> CONFLICTS =
      List.of(
          wide("konflikt"),
          narrow("slag"),
          narrow("alvor"),
          wide("tekst"),
          wide("uno_ids"),
          wide("yrker"),
          narrow("antall_yrker"),
          narrow("stillinger"),
          narrow("larlinger"),
          narrow("overtelling"),
          narrow("forst_sett_utgave"),
          narrow("forst_sett_dato"),
          narrow("ny"),
          narrow("tilstand"),
          narrow("gjenapnet"),
          narrow("avgjoerelse"),
          wide("begrunnelse"),
          wide("av"),
          narrow("dato"),
          wide("avgjort_for"),
          wide("kvalitetssikret"),
          wide("steder"),
          wide("detaljer"));

  private ConflictTables() {}

  static List<ReportTable> of(EditionReview review) {
    return List.of(conflicts(review), kinds(review), gone(review));
  }

  private static ReportTable conflicts(EditionReview review) {
    return ReportTable.of(
        "conflicts", CONFLICTS, review.conflicts().stream(), ConflictTables::conflict);
  }

  private static @Nullable Object[] conflict(Conflict conflict) {
    ConflictDecision decision = conflict.decision();
    return row(
        conflict.id(),
        conflict.kind().code(),
        conflict.kind().severity().name().toLowerCase(Locale.ROOT),
        conflict.name(),
        CsvFile.list(conflict.occupationIds()),
        CsvFile.list(conflict.occupations().stream().map(Conflict.Concerned::title).toList()),
        conflict.k(),
        conflict.positions(),
        conflict.contracts(),
        conflict.overcount(),
        conflict.firstSeen().edition(),
        conflict.firstSeen().date(),
        Fields.flag(conflict.change() == Conflict.Change.NEW),
        conflict.state().code(),
        Fields.flag(conflict.reopened()),
        decision == null ? null : decision.verdict().code(),
        decision == null ? null : decision.why(),
        decision == null ? null : decision.by(),
        decision == null ? null : decision.date(),
        decision == null ? null : CsvFile.list(decision.occupations()),
        Fields.reviews(conflict.occupations()),
        Fields.places(conflict.places()),
        Fields.facts(conflict.facts()));
  }

  private static ReportTable kinds(EditionReview review) {
    return ReportTable.of(
        "conflict-kinds",
        List.of(
            wide("slag"),
            narrow("alvor"),
            narrow("a_se_pa"),
            narrow("avgjort"),
            narrow("a_se_pa_for"),
            narrow("avgjort_for"),
            narrow("nye"),
            narrow("lukket")),
        review.kinds().stream(),
        ConflictTables::kind);
  }

  private static @Nullable Object[] kind(KindCount count) {
    return row(
        count.kind().code(),
        count.kind().severity().name().toLowerCase(Locale.ROOT),
        count.listed(),
        count.decided(),
        count.listedBefore(),
        count.decidedBefore(),
        count.opened(),
        count.closed());
  }

  private static ReportTable gone(EditionReview review) {
    return ReportTable.of(
        "conflicts-gone",
        List.of(
            wide("konflikt"),
            narrow("slag"),
            narrow("tilstand"),
            narrow("forst_sett_utgave"),
            narrow("forst_sett_dato")),
        review.gone().stream(),
        ConflictTables::past);
  }

  private static @Nullable Object[] past(PastConflict past) {
    return row(
        past.id(),
        past.kind(),
        past.state().code(),
        past.firstSeen().edition(),
        past.firstSeen().date());
  }
}
