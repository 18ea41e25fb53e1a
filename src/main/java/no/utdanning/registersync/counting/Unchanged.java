package no.utdanning.registersync.counting;

import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import no.utdanning.registersync.linking.Linkage;
import no.utdanning.registersync.register.UnoId;
import org.jspecify.annotations.Nullable;

/**
 * Which figures of an edition follow from the same as those of the edition published before it,
 * which has the same slice of employment, the same settings and was made by the same program.
 */
public final class Unchanged {
  /** No figure does. */
  public static final Unchanged NOTHING = new Unchanged(false, Set.of(), Set.of(), Set.of(), null);

  private final boolean totals;
  private final Set<UnoId> positions;
  private final Set<UnoId> trades;
  private final Set<UnoId> figures;
  private final @Nullable TrainingChanges changes;

  private Unchanged(
      boolean totals,
      Set<UnoId> positions,
      Set<UnoId> trades,
      Set<UnoId> figures,
      @Nullable TrainingChanges changes) {
    this.totals = totals;
    this.positions = positions;
    this.trades = trades;
    this.figures = figures;
    this.changes = changes;
  }

  /**
   * Compares an edition with the one before it.
   *
   * @param linkage the links of the edition before; the very same object where the reference set is
   *     the same
   * @param vigo the counties' slices of the edition before
   * @param areasAreNamedAlike whether areas are called the same in both
   */
  public static Unchanged between(
      FigureInputs now, Linkage linkage, List<VigoData> vigo, boolean areasAreNamedAlike) {
    TrainingChanges changes = new TrainingChanges(now.employment(), vigo, now.vigo());
    Set<UnoId> positions = now.linkage().titledAlike(linkage);
    Set<UnoId> trades =
        now.vigo().isEmpty() == vigo.isEmpty() ? now.linkage().tradedAlike(linkage) : Set.of();
    Set<UnoId> figures =
        positions.stream()
            .filter(id -> areasAreNamedAlike && trades.contains(id))
            .filter(id -> now.linkage().isCalledAlike(id, linkage))
            .filter(id -> !changes.isInAnyOf(now.linkage().trades().codes(id)))
            .collect(Collectors.toUnmodifiableSet());
    return new Unchanged(
        now.employment() != null && now.linkage() == linkage, positions, trades, figures, changes);
  }

  public boolean isNothing() {
    return positions.isEmpty();
  }

  /** Positions in areas, of titles and in clusters, all of them. */
  boolean hasTotals() {
    return totals;
  }

  /** Positions of the occupation, in areas and at workplaces. */
  public boolean hasPositions(UnoId occupation) {
    return positions.contains(occupation);
  }

  /** All figures of the occupation in areas. */
  boolean hasFigures(UnoId occupation) {
    return figures.contains(occupation);
  }

  /** Of which workplaces of an occupation, whose positions are the same, the same is said. */
  public IntPredicate workplaces(UnoId occupation) {
    TrainingChanges since = changes;
    return since != null && trades.contains(occupation)
        ? workplace -> !since.isAt(workplace)
        : workplace -> false;
  }
}
