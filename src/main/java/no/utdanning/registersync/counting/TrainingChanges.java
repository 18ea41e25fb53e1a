package no.utdanning.registersync.counting;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import no.utdanning.registersync.register.TradeCode;
import org.jspecify.annotations.Nullable;

/** What the registers of training say otherwise than when the edition before was published. */
final class TrainingChanges {
  private final Set<TradeCode> trades = new HashSet<>();
  private final IntSet workplaces = new IntOpenHashSet();

  /**
   * @param employment the slice that both editions have; null before the first
   * @param before the counties' slices then
   * @param now the counties' slices today
   */
  TrainingChanges(@Nullable EmploymentData employment, List<VigoData> before, List<VigoData> now) {
    counties(before, now)
        .forEach(
            county -> {
              VigoData then = find(before, county);
              VigoData today = find(now, county);
              if (!Objects.equals(then, today)) {
                differences(then, today, VigoData::contracts)
                    .forEach(contracts -> add(contracts.trade(), contracts.workplace()));
                differences(then, today, VigoData::approvals)
                    .forEach(approval -> add(approval.trade(), approval.workplace()));
              }
            });
    WorkplaceDirectory then = new WorkplaceDirectory(employment, before);
    WorkplaceDirectory today = new WorkplaceDirectory(employment, now);
    Stream.concat(before.stream(), now.stream())
        .flatMapToInt(county -> county.workplaces().streamNumbers())
        .filter(number -> !today.isFixed(number))
        .filter(number -> !then.get(number).equals(today.get(number)))
        .forEach(workplaces::add);
  }

  private static Stream<Integer> counties(List<VigoData> before, List<VigoData> now) {
    return Stream.concat(before.stream(), now.stream()).map(VigoData::county).distinct();
  }

  private static @Nullable VigoData find(List<VigoData> slices, int county) {
    return slices.stream().filter(slice -> slice.county() == county).findFirst().orElse(null);
  }

  /** What only one of them has. */
  private static <T> Set<T> differences(
      @Nullable VigoData one, @Nullable VigoData other, Function<VigoData, List<T>> lines) {
    Set<T> differences = new HashSet<>(lines(one, lines));
    for (T line : lines(other, lines)) {
      if (!differences.remove(line)) {
        differences.add(line);
      }
    }
    return differences;
  }

  private static <T> List<T> lines(@Nullable VigoData slice, Function<VigoData, List<T>> lines) {
    return Optional.ofNullable(slice).map(lines).orElse(List.of());
  }

  private void add(TradeCode trade, int workplace) {
    trades.add(trade);
    workplaces.add(workplace);
  }

  /** Whether some contract or approval in one of these trades is another. */
  boolean isInAnyOf(Set<TradeCode> some) {
    return some.stream().anyMatch(trades::contains);
  }

  /** Whether a contract or an approval at the workplace, or its name or place, is another. */
  boolean isAt(int workplace) {
    return workplaces.contains(workplace);
  }
}
