package no.utdanning.registersync.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.utdanning.registersync.counting.AreaTotals;
import no.utdanning.registersync.counting.ClusterFigures;
import no.utdanning.registersync.counting.FigureReader;
import no.utdanning.registersync.counting.OccupationFigures;
import no.utdanning.registersync.counting.TitleFigures;
import no.utdanning.registersync.register.Area;
import no.utdanning.registersync.register.Occupation;
import no.utdanning.registersync.register.UnoId;

/** Keeps the exact figures that reviewers are shown: those of the country and the counties. */
public final class ReviewFigures implements FigureReader {
  private static final Comparator<Area> COUNTRY_FIRST =
      Comparator.comparing((Area area) -> area.type() != Area.Type.LAND)
          .thenComparing(Comparator.naturalOrder());

  private final Map<UnoId, List<OccupationFigures>> occupations = new HashMap<>();
  private List<AreaTotals> areas = List.of();
  private List<TitleFigures> titles = List.of();
  private List<ClusterFigures> clusters = List.of();

  @Override
  public void occupation(
      Occupation occupation, List<OccupationFigures> exact, List<OccupationFigures> published) {
    List<OccupationFigures> rows = new ArrayList<>();
    exact.stream().filter(row -> isShown(row.area())).forEach(rows::add);
    rows.sort(Comparator.comparing(OccupationFigures::area, COUNTRY_FIRST));
    occupations.put(occupation.id(), List.copyOf(rows));
  }

  @Override
  public void areas(Audience audience, List<AreaTotals> rows) {
    if (audience == Audience.INTERNAL) {
      areas =
          rows.stream()
              .filter(row -> isShown(row.area()))
              .sorted(Comparator.comparing(AreaTotals::area, COUNTRY_FIRST))
              .toList();
    }
  }

  @Override
  public void titles(Audience audience, List<TitleFigures> rows) {
    if (audience == Audience.INTERNAL) {
      titles = List.copyOf(rows);
    }
  }

  @Override
  public void clusters(Audience audience, List<ClusterFigures> rows) {
    if (audience == Audience.INTERNAL) {
      clusters = List.copyOf(rows);
    }
  }

  private static boolean isShown(Area area) {
    return area.type() != Area.Type.KOMMUNE;
  }

  /** The country first, then counties by code. */
  List<OccupationFigures> of(UnoId occupation) {
    return occupations.getOrDefault(occupation, List.of());
  }

  /** The country first, then counties by code. */
  List<AreaTotals> areas() {
    return areas;
  }

  List<TitleFigures> titles() {
    return titles;
  }

  /** Those of two or more occupations. */
  List<ClusterFigures> clusters() {
    return clusters;
  }
}
