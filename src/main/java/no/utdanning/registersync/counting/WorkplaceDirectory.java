package no.utdanning.registersync.counting;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import no.utdanning.registersync.register.Area;
import no.utdanning.registersync.register.OrganisationNumber;
import org.jspecify.annotations.Nullable;

/**
 * Name, parent and place of every workplace of an edition: the employment slice's where it has the
 * workplace, else the Vigo slices'.
 */
final class WorkplaceDirectory {
  private final WorkplaceFacts employment;

  /**
   * Those that the bulk file had, of the newest night; of two counties' the first's. As in the
   * next, those that the employment slice names need not be here.
   */
  private final Int2ObjectOpenHashMap<WorkplaceFacts.Workplace> inVigo =
      new Int2ObjectOpenHashMap<>();

  /** What the first county calls it that calls it anything. */
  private final Int2ObjectOpenHashMap<String> namesInFeeds = new Int2ObjectOpenHashMap<>();

  WorkplaceDirectory(@Nullable EmploymentData employment, List<VigoData> vigo) {
    this.employment = employment == null ? WorkplaceFacts.NONE : employment.workplaces();
    List<InCounty> counties = vigo.stream().map(this::inCounty).toList();
    Comparator<InCounty> byCounty = Comparator.comparingInt(InCounty::county);
    counties.stream()
        .sorted(Comparator.comparing(InCounty::night).reversed().thenComparing(byCounty))
        .flatMap(slice -> slice.workplaces().stream())
        .filter(WorkplaceFacts.Workplace::known)
        .forEachOrdered(workplace -> inVigo.putIfAbsent(workplace.number(), workplace));
    counties.stream()
        .sorted(byCounty)
        .flatMap(slice -> slice.workplaces().stream())
        .filter(workplace -> !workplace.feedName().isEmpty())
        .forEachOrdered(
            workplace -> namesInFeeds.putIfAbsent(workplace.number(), workplace.feedName()));
  }

  /** What a county's slice has that the employment slice does not name. */
  private record InCounty(int county, LocalDate night, List<WorkplaceFacts.Workplace> workplaces) {}

  private InCounty inCounty(VigoData slice) {
    return new InCounty(
        slice.county(), slice.night(), slice.workplaces().streamUnnamedIn(employment).toList());
  }

  WorkplaceFacts.Workplace get(int number) {
    WorkplaceFacts.Workplace bulk = fromBulkFile(number);
    return bulk.name().isEmpty()
        ? new WorkplaceFacts.Workplace(
            number,
            bulk.known(),
            namesInFeeds.getOrDefault(number, ""),
            bulk.parent(),
            bulk.municipality(),
            "")
        : bulk;
  }

  /** Whether nothing but the employment slice says what {@link #get} gives. */
  boolean isFixed(int number) {
    return employment.isNamed(number);
  }

  private WorkplaceFacts.Workplace fromBulkFile(int number) {
    if (employment.contains(number)) {
      return employment.get(number);
    }
    WorkplaceFacts.Workplace workplace = inVigo.get(number);
    return workplace == null
        ? new WorkplaceFacts.Workplace(
            number, false, "", OrganisationNumber.NONE, Area.UNKNOWN_MUNICIPALITY, "")
        : workplace;
  }
}
