package no.utdanning.registersync.counting;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayList;
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
  private final List<WorkplaceFacts> byNight;
  private final List<WorkplaceFacts> byCounty;

  /** A workplace is asked for once for each of its occupations. */
  private final Int2ObjectOpenHashMap<WorkplaceFacts.Workplace> found =
      new Int2ObjectOpenHashMap<>();

  WorkplaceDirectory(@Nullable EmploymentData employment, List<VigoData> vigo) {
    this.employment = employment == null ? WorkplaceFacts.NONE : employment.workplaces();
    this.byCounty = sorted(vigo, Comparator.comparingInt(VigoData::county));
    this.byNight =
        sorted(
            vigo,
            Comparator.comparing(VigoData::night).reversed().thenComparingInt(VigoData::county));
  }

  private static List<WorkplaceFacts> sorted(List<VigoData> vigo, Comparator<VigoData> order) {
    return vigo.stream().sorted(order).map(VigoData::workplaces).toList();
  }

  WorkplaceFacts.Workplace get(int number) {
    return found.computeIfAbsent(number, this::find);
  }

  private WorkplaceFacts.Workplace find(int number) {
    WorkplaceFacts.Workplace bulk = fromBulkFile(number);
    return bulk.name().isEmpty()
        ? new WorkplaceFacts.Workplace(
            number, bulk.known(), nameInFeed(number), bulk.parent(), bulk.municipality(), "")
        : bulk;
  }

  private WorkplaceFacts.Workplace fromBulkFile(int number) {
    if (employment.contains(number)) {
      return employment.get(number);
    }
    List<WorkplaceFacts.Workplace> candidates = new ArrayList<>();
    for (WorkplaceFacts facts : byNight) {
      if (facts.contains(number)) {
        candidates.add(facts.get(number));
      }
    }
    return candidates.stream()
        .filter(WorkplaceFacts.Workplace::known)
        .findFirst()
        .orElseGet(
            () ->
                new WorkplaceFacts.Workplace(
                    number, false, "", OrganisationNumber.NONE, Area.UNKNOWN_MUNICIPALITY, ""));
  }

  private String nameInFeed(int number) {
    for (WorkplaceFacts facts : byCounty) {
      if (facts.contains(number) && !facts.get(number).feedName().isEmpty()) {
        return facts.get(number).feedName();
      }
    }
    return "";
  }
}
