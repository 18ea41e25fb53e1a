package no.utdanning.registersync.report.table;

import static no.utdanning.registersync.report.table.ReportTable.row;
import static no.utdanning.registersync.report.table.TableColumn.narrow;
import static no.utdanning.registersync.report.table.TableColumn.text;
import static no.utdanning.registersync.report.table.TableColumn.wide;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.utdanning.registersync.counting.Apprentices;
import no.utdanning.registersync.counting.OccupationFigures;
import no.utdanning.registersync.counting.Positions;
import no.utdanning.registersync.counting.TitleFigures;
import no.utdanning.registersync.register.Area;
import no.utdanning.registersync.register.Occupation;
import no.utdanning.registersync.register.Title;
import no.utdanning.registersync.register.UnoId;
import no.utdanning.registersync.report.CsvFile;
import no.utdanning.registersync.review.EditionReview;
import no.utdanning.registersync.review.OccupationReview;
import org.jspecify.annotations.Nullable;

/** The occupations with their figures, titles and trades, and all titles. */
final class OccupationTables {
  private OccupationTables() {}

  static List<ReportTable> of(EditionReview review) {
    return List.of(occupations(review), apprentices(review), trades(review));
  }

  /** What there is of positions, with links and without. */
  static List<ReportTable> ofPositions(EditionReview review) {
    return List.of(positions(review), links(review), titles(review));
  }

  private static ReportTable occupations(EditionReview review) {
    return ReportTable.of(
        "occupations",
        List.of(
            wide("uno_id"),
            wide("tittel"),
            narrow("kvalitetssikret_dato"),
            wide("kvalitetssikret_av"),
            wide("klynge"),
            narrow("antall_titler"),
            narrow("antall_konflikter"),
            text("beslektede")),
        review.occupations().values().stream(),
        OccupationTables::occupation);
  }

  private static @Nullable Object[] occupation(OccupationReview review) {
    Occupation occupation = review.occupation();
    UnoId cluster = review.cluster();
    return row(
        occupation.id().value(),
        occupation.title(),
        occupation.review().date(),
        occupation.review().by(),
        cluster == null ? null : cluster.value(),
        review.titles().size(),
        review.conflicts().size(),
        CsvFile.list(
            review.related().stream()
                .map(pair -> pair.first().equals(occupation.id()) ? pair.second() : pair.first())
                .toList()));
  }

  /** The country of each occupation, and the counties in which it has positions. */
  private static ReportTable positions(EditionReview review) {
    return byArea(
        "occupation-positions",
        List.of(
            narrow("stillinger"),
            narrow("stillinger_egne"),
            narrow("stillinger_delte"),
            narrow("stillinger_fordelt"),
            narrow("aarsverk"),
            narrow("midlertidige"),
            narrow("bedrifter")),
        review,
        figures -> figures.area().equals(Area.COUNTRY) || hasAny(figures.positions()),
        OccupationTables::positions);
  }

  private static boolean hasAny(@Nullable Positions positions) {
    return positions != null && positions.total() > 0;
  }

  private static @Nullable Object[] positions(OccupationFigures figures) {
    Positions positions = figures.positions();
    return positions == null
        ? row(null, null, null, null, null, null, null)
        : row(
            positions.total(),
            positions.own(),
            positions.shared(),
            positions.apportioned(),
            positions.fte(),
            positions.temporary(),
            positions.workplaces());
  }

  /** Where an occupation has contracts or businesses with an approval. */
  private static ReportTable apprentices(EditionReview review) {
    return byArea(
        "occupation-apprentices",
        List.of(narrow("larlinger"), narrow("larebedrifter")),
        review,
        figures -> hasAny(figures.apprentices()),
        OccupationTables::apprentices);
  }

  private static boolean hasAny(@Nullable Apprentices apprentices) {
    return apprentices != null && (apprentices.contracts() > 0 || apprentices.trainers() > 0);
  }

  private static @Nullable Object[] apprentices(OccupationFigures figures) {
    Apprentices apprentices = Objects.requireNonNull(figures.apprentices());
    return row(apprentices.contracts(), apprentices.trainers());
  }

  /** A table of occupations by country and county. */
  private static ReportTable byArea(
      String name,
      List<TableColumn> columns,
      EditionReview review,
      Predicate<OccupationFigures> told,
      Function<OccupationFigures, @Nullable Object[]> fields) {
    List<TableColumn> all =
        Stream.concat(
                Stream.of(wide("uno_id"), narrow("omraade_kode"), wide("tittel")), columns.stream())
            .toList();
    return new ReportTable(
        name,
        all,
        review.occupations().values().stream()
            .flatMap(
                occupation ->
                    occupation.figures().stream()
                        .filter(told)
                        .map(figures -> inArea(occupation.occupation(), figures, fields)))
            .toList());
  }

  private static @Nullable Object[] inArea(
      Occupation occupation,
      OccupationFigures figures,
      Function<OccupationFigures, @Nullable Object[]> fields) {
    return Stream.concat(
            Stream.of(occupation.id().value(), figures.area().code(), occupation.title()),
            Arrays.stream(fields.apply(figures)))
        .toArray();
  }

  private static ReportTable links(EditionReview review) {
    boolean known = review.employmentKnown();
    return new ReportTable(
        "occupation-titles",
        List.of(
            wide("uno_id"),
            narrow("styrk98_kode"),
            wide("tittel"),
            narrow("stillinger"),
            narrow("delt"),
            text("andre_yrker"),
            narrow("kvalitetssikret_dato"),
            wide("kvalitetssikret_av")),
        review.occupations().values().stream()
            .flatMap(
                occupation ->
                    occupation.titles().stream()
                        .map(
                            title ->
                                row(
                                    occupation.occupation().id().value(),
                                    title.code().value(),
                                    title.text(),
                                    Fields.known(known, title.positions()),
                                    Fields.flag(!title.others().isEmpty()),
                                    CsvFile.list(title.others()),
                                    title.review().date(),
                                    title.review().by())))
            .toList());
  }

  private static ReportTable trades(EditionReview review) {
    boolean known = review.trainingKnown();
    return new ReportTable(
        "occupation-trades",
        List.of(
            wide("uno_id"),
            narrow("programomradekode"),
            narrow("larlinger"),
            narrow("delt"),
            text("andre_yrker"),
            narrow("kvalitetssikret_dato"),
            wide("kvalitetssikret_av")),
        review.occupations().values().stream()
            .flatMap(
                occupation ->
                    occupation.trades().stream()
                        .map(
                            trade ->
                                row(
                                    occupation.occupation().id().value(),
                                    trade.code().value(),
                                    Fields.known(known, trade.contracts()),
                                    Fields.flag(!trade.others().isEmpty()),
                                    CsvFile.list(trade.others()),
                                    trade.review().date(),
                                    trade.review().by())))
            .toList());
  }

  private static ReportTable titles(EditionReview review) {
    return ReportTable.of(
        "titles",
        List.of(
            narrow("styrk98_kode"),
            wide("tittel"),
            narrow("styrk08_kode"),
            narrow("kobling"),
            narrow("antall_yrker"),
            text("uno_ids"),
            narrow("stillinger"),
            narrow("aarsverk"),
            narrow("bedrifter"),
            narrow("overtelling")),
        review.titles().stream(),
        OccupationTables::title);
  }

  private static @Nullable Object[] title(TitleFigures figures) {
    Title title = figures.title();
    TitleFigures.TitlePositions positions = figures.positions();
    return row(
        figures.code().value(),
        title == null ? null : title.text(),
        title == null ? null : title.styrk08(),
        figures.state().name().toLowerCase(Locale.ROOT),
        figures.relation().k(),
        CsvFile.list(figures.relation().occupations()),
        positions == null ? null : positions.count(),
        positions == null ? null : positions.fte(),
        positions == null ? null : positions.workplaces(),
        positions == null ? null : positions.overcount());
  }
}
