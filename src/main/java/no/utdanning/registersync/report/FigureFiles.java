package no.utdanning.registersync.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.utdanning.registersync.counting.Apprentices;
import no.utdanning.registersync.counting.AreaTotals;
import no.utdanning.registersync.counting.ClusterFigures;
import no.utdanning.registersync.counting.FigureReader;
import no.utdanning.registersync.counting.OccupationFigures;
import no.utdanning.registersync.counting.Positions;
import no.utdanning.registersync.counting.TitleFigures;
import no.utdanning.registersync.register.AreaNames;
import no.utdanning.registersync.register.Occupation;
import no.utdanning.registersync.register.Title;
import org.jspecify.annotations.Nullable;

/** Writes the figures of an edition as the CSV files of the contract's section 6. */
public final class FigureFiles implements FigureReader, AutoCloseable {
  static final List<String> OCCUPATION_COLUMNS =
      List.of(
          "uno_id",
          "omraade_type",
          "omraade_kode",
          "tittel",
          "omraade_navn",
          "datagrunnlag",
          "stillinger",
          "stillinger_egne",
          "stillinger_delte",
          "stillinger_fordelt",
          "aarsverk",
          "aarsverk_egne",
          "aarsverk_delte",
          "midlertidige",
          "bedrifter",
          "larlinger",
          "larlinger_egne",
          "larlinger_delte",
          "larebedrifter",
          "bedrifter_med_larling",
          "opplaringskontor");

  static final List<String> AREA_COLUMNS =
      List.of(
          "omraade_type",
          "omraade_kode",
          "omraade_navn",
          "stillinger",
          "stillinger_koblet",
          "stillinger_ukoblet",
          "stillinger_ukjent_tittel",
          "stillinger_paa_delte_titler",
          "sum_yrker",
          "overtelling",
          "aarsverk",
          "bedrifter",
          "larlinger",
          "larlinger_koblet",
          "larlinger_sum_yrker",
          "larebedrifter",
          "bedrifter_med_larling",
          "opplaringskontor");

  static final List<String> TITLE_COLUMNS =
      List.of(
          "styrk98_kode",
          "tittel",
          "styrk08_kode",
          "kobling",
          "antall_yrker",
          "delt",
          "uno_ids",
          "stillinger",
          "aarsverk",
          "bedrifter",
          "overtelling");

  static final List<String> CLUSTER_COLUMNS =
      List.of(
          "klynge",
          "antall_yrker",
          "antall_titler",
          "uno_ids",
          "stillinger_koblet",
          "sum_yrker",
          "overtelling");

  private final EditionDirectory directory;
  private final AreaNames names;
  private final Map<Audience, CsvFile> occupations = new EnumMap<>(Audience.class);
  private final PublishedFigures published;

  /**
   * @param published whose lines stand for the occupations that it has
   */
  public FigureFiles(EditionDirectory directory, AreaNames names, PublishedFigures published) {
    this.directory = directory;
    this.names = names;
    this.published = published;
    for (Audience audience : Audience.values()) {
      occupations.put(audience, directory.csv(occupations(audience), OCCUPATION_COLUMNS));
    }
  }

  /** Where an audience's figures of occupations are. */
  static String occupations(Audience audience) {
    return path(audience, "occupation-figures");
  }

  /** Where an audience's figures of areas are. */
  static String areas(Audience audience) {
    return path(audience, "area-totals");
  }

  /** Where an audience's figures of titles are. */
  static String titles(Audience audience) {
    return path(audience, "title-figures");
  }

  /** Where an audience's figures of clusters are. */
  static String clusters(Audience audience) {
    return path(audience, "clusters");
  }

  private static String path(Audience audience, String name) {
    return switch (audience) {
          case PUBLIC -> "public/";
          case INTERNAL -> "internal/";
        }
        + name
        + ".csv";
  }

  @Override
  public void occupation(
      Occupation occupation, List<OccupationFigures> exact, List<OccupationFigures> published) {
    exact.forEach(row -> write(file(Audience.INTERNAL), occupation, row));
    published.forEach(row -> write(file(Audience.PUBLIC), occupation, row));
  }

  @Override
  public void sameFigures(
      Occupation occupation, List<OccupationFigures> exact, List<OccupationFigures> published) {
    for (Audience audience : Audience.values()) {
      file(audience).lines(this.published.lines(audience));
    }
  }

  private CsvFile file(Audience audience) {
    CsvFile file = occupations.get(audience);
    if (file == null) {
      throw new IllegalStateException("no file for " + audience);
    }
    return file;
  }

  private void write(CsvFile file, Occupation occupation, OccupationFigures row) {
    Positions positions = row.positions();
    Apprentices apprentices = row.apprentices();
    file.row(
        occupation.id(),
        row.area().type().code(),
        row.area().code(),
        occupation.title(),
        names.name(row.area()),
        row.hasTitle() ? "titler" : "ingen_tittel",
        positions == null ? null : positions.total(),
        positions == null ? null : positions.own(),
        positions == null ? null : positions.shared(),
        positions == null ? null : positions.apportioned(),
        positions == null ? null : positions.fte(),
        positions == null ? null : positions.fteOwn(),
        positions == null ? null : positions.fteShared(),
        positions == null ? null : positions.temporary(),
        positions == null ? null : positions.workplaces(),
        apprentices == null ? null : apprentices.contracts(),
        apprentices == null ? null : apprentices.own(),
        apprentices == null ? null : apprentices.shared(),
        apprentices == null ? null : apprentices.trainers(),
        apprentices == null ? null : apprentices.withApprentices(),
        apprentices == null ? null : apprentices.offices());
  }

  @Override
  public void areas(Audience audience, List<AreaTotals> areas) {
    try (CsvFile file = directory.csv(areas(audience), AREA_COLUMNS)) {
      for (AreaTotals row : areas) {
        AreaTotals.AreaPositions positions = row.positions();
        AreaTotals.AreaApprentices apprentices = row.apprentices();
        file.row(
            row.area().type().code(),
            row.area().code(),
            names.name(row.area()),
            positions == null ? null : positions.all(),
            positions == null ? null : positions.linked(),
            positions == null ? null : positions.unlinked(),
            positions == null ? null : positions.unknown(),
            positions == null ? null : positions.onSharedTitles(),
            positions == null ? null : positions.sumOverOccupations(),
            positions == null ? null : positions.overcount(),
            positions == null ? null : positions.fte(),
            positions == null ? null : positions.workplaces(),
            apprentices == null ? null : apprentices.contracts(),
            apprentices == null ? null : apprentices.linked(),
            apprentices == null ? null : apprentices.sumOverOccupations(),
            apprentices == null ? null : apprentices.trainers(),
            apprentices == null ? null : apprentices.withApprentices(),
            apprentices == null ? null : apprentices.offices());
      }
    }
  }

  @Override
  public void titles(Audience audience, List<TitleFigures> titles) {
    try (CsvFile file = directory.csv(titles(audience), TITLE_COLUMNS)) {
      for (TitleFigures row : titles) {
        Title title = row.title();
        TitleFigures.TitlePositions positions = row.positions();
        file.row(
            row.code(),
            title == null ? null : title.text(),
            title == null ? null : title.styrk08(),
            row.state().name().toLowerCase(Locale.ROOT),
            row.relation().k(),
            flag(row.relation().isShared()),
            CsvFile.list(row.relation().occupations()),
            positions == null ? null : positions.count(),
            positions == null ? null : positions.fte(),
            positions == null ? null : positions.workplaces(),
            positions == null ? null : positions.overcount());
      }
    }
  }

  @Override
  public void clusters(Audience audience, List<ClusterFigures> clusters) {
    try (CsvFile file = directory.csv(clusters(audience), CLUSTER_COLUMNS)) {
      for (ClusterFigures row : clusters) {
        ClusterFigures.ClusterPositions positions = row.positions();
        file.row(
            row.cluster().id(),
            row.cluster().occupations().size(),
            row.cluster().codes().size(),
            CsvFile.list(row.cluster().occupations()),
            positions == null ? null : positions.linked(),
            positions == null ? null : positions.sumOverOccupations(),
            positions == null ? null : positions.overcount());
      }
    }
  }

  private static @Nullable Object flag(boolean value) {
    return value ? 1 : 0;
  }

  @Override
  public void close() {
    occupations.values().forEach(CsvFile::close);
  }
}
