package no.utdanning.registersync.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import no.utdanning.registersync.counting.EmploymentCells;
import no.utdanning.registersync.counting.EmploymentData;
import no.utdanning.registersync.counting.FigureInputs;
import no.utdanning.registersync.linking.Linkage;
import no.utdanning.registersync.office.RefusedException;
import no.utdanning.registersync.office.Totals;
import no.utdanning.registersync.register.Area;
import no.utdanning.registersync.register.AreaNames;
import no.utdanning.registersync.register.Occupation;
import no.utdanning.registersync.register.Title;
import no.utdanning.registersync.register.TitleCode;
import no.utdanning.registersync.register.UnoId;
import org.jspecify.annotations.Nullable;

/** The distinct total of a set of occupations beside the naive sum, from the exact cells. */
final class TotalsAnswer {
  private final FigureInputs inputs;
  private final Linkage linkage;
  private final AreaNames names;

  TotalsAnswer(Composition composition) {
    this.inputs = composition.inputs();
    this.linkage = inputs.linkage();
    this.names = composition.areaNames();
  }

  Totals of(Set<UnoId> asked, Area area) {
    asked.forEach(this::requireKnown);
    if (names.name(area).isEmpty()) {
      throw RefusedException.usage("there is no area " + area.code());
    }
    EmploymentData employment = inputs.employment();
    long distinct = 0;
    long naive = 0;
    List<Totals.OverlappingTitle> overlapping = new ArrayList<>();
    for (var relation : linkage.titles().relations().entrySet()) {
      List<UnoId> shared =
          relation.getValue().occupations().stream().filter(asked::contains).toList();
      if (shared.isEmpty()) {
        continue;
      }
      long positions = employment == null ? 0 : positions(employment, relation.getKey(), area);
      distinct += positions;
      naive += shared.size() * positions;
      if (shared.size() > 1) {
        overlapping.add(overlap(relation.getKey(), shared, employment == null ? null : positions));
      }
    }
    overlapping.sort(
        Comparator.comparingLong(
                (Totals.OverlappingTitle title) ->
                    title.positions() == null ? 0 : title.positions())
            .reversed()
            .thenComparing(Totals.OverlappingTitle::title));
    boolean known = employment != null;
    return new Totals(
        List.of(
            new Totals.AreaTotal(
                area.code(),
                names.name(area),
                known ? (Long) distinct : null,
                known ? (Long) naive : null,
                known ? (Long) (naive - distinct) : null)),
        overlapping);
  }

  private void requireKnown(UnoId id) {
    for (Occupation occupation : linkage.reference().occupations()) {
      if (occupation.id().equals(id)) {
        return;
      }
    }
    throw RefusedException.usage("there is no occupation " + id);
  }

  private Totals.OverlappingTitle overlap(
      TitleCode code, List<UnoId> shared, @Nullable Long positions) {
    Title title = linkage.catalogue().get(code);
    return new Totals.OverlappingTitle(
        code.value(),
        title == null ? "" : title.text(),
        shared.stream().map(UnoId::value).toList(),
        positions);
  }

  private static long positions(EmploymentData employment, TitleCode title, Area area) {
    EmploymentCells cells = employment.cells();
    long positions = 0;
    int end = cells.firstOf(title.number() + 1);
    for (int cell = cells.firstOf(title.number()); cell < end; cell++) {
      if (isIn(cells.municipality(cell), area)) {
        positions += cells.positions(cell);
      }
    }
    return positions;
  }

  private static boolean isIn(int municipality, Area area) {
    return switch (area.type()) {
      case LAND -> true;
      case FYLKE -> Area.countyOf(municipality) == Area.number(area.code());
      case KOMMUNE -> municipality == Area.number(area.code());
    };
  }
}
