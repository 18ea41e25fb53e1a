package no.utdanning.registersync.counting;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import no.utdanning.registersync.counting.WorkplaceFigures.WorkplaceApprentices;
import no.utdanning.registersync.counting.WorkplaceFigures.WorkplacePositions;
import no.utdanning.registersync.register.OrganisationNumber;
import no.utdanning.registersync.register.TradeCode;
import no.utdanning.registersync.register.UnoId;
import org.jspecify.annotations.Nullable;

/** What the registers of training say of the workplaces of one occupation, and who these are. */
public final class WorkplaceTraining {
  private static final BigDecimal NO_FTE = BigDecimal.valueOf(0, 2);

  private final UnoId occupation;
  private final boolean hasPositions;
  private final boolean hasApprentices;
  private final VigoIndex vigo;
  private final WorkplaceDirectory directory;
  private final Int2ObjectOpenHashMap<InTrades> inTrades = new Int2ObjectOpenHashMap<>();

  /** What one workplace has in the occupation's trades, while it is gathered. */
  private static final class InTrades {
    long contracts;
    int approvedTrades;
    @Nullable TradeCode lastApproved;
    final SortedSet<String> offices = new TreeSet<>();
  }

  /**
   * @param hasPositions whether the occupation's positions are known
   */
  WorkplaceTraining(
      UnoId occupation,
      boolean hasPositions,
      boolean hasApprentices,
      Set<TradeCode> trades,
      VigoIndex vigo,
      WorkplaceDirectory directory) {
    this.occupation = occupation;
    this.hasPositions = hasPositions;
    this.hasApprentices = hasApprentices;
    this.vigo = vigo;
    this.directory = directory;
    for (TradeCode trade : trades) {
      vigo.contracts(trade)
          .forEach(running -> at(running.workplace()).contracts += running.count());
      vigo.approvals(trade).forEach(this::approve);
    }
  }

  private void approve(VigoData.Approval approval) {
    InTrades at = at(approval.workplace());
    if (!approval.trade().equals(at.lastApproved)) {
      at.approvedTrades++;
      at.lastApproved = approval.trade();
    }
    if (approval.office() != OrganisationNumber.NONE) {
      at.offices.add(OrganisationNumber.text(approval.office()));
    }
  }

  private InTrades at(int workplace) {
    return inTrades.computeIfAbsent(workplace, number -> new InTrades());
  }

  /** The workplaces with a running contract or a valid approval in a trade of it, sorted. */
  public int[] workplaces() {
    int[] workplaces = inTrades.keySet().toIntArray();
    Arrays.sort(workplaces);
    return workplaces;
  }

  /** The row of a workplace that has no position in it. */
  public WorkplaceFigures withoutPositions(int workplace) {
    return row(workplace, hasPositions ? new WorkplacePositions(0, 0L, NO_FTE, false) : null);
  }

  WorkplaceFigures row(int workplace, @Nullable WorkplacePositions positions) {
    return new WorkplaceFigures(occupation, get(workplace), positions, apprentices(workplace));
  }

  /** What any workplace has of apprentices; null before the first Vigo slice. */
  public @Nullable WorkplaceApprentices apprentices(int workplace) {
    if (!hasApprentices) {
      return null;
    }
    InTrades at = inTrades.get(workplace);
    return new WorkplaceApprentices(
        at == null ? 0 : at.contracts,
        vigo.contractsAt(workplace),
        at != null && at.approvedTrades > 0,
        vigo.tradesApprovedAt(workplace) > (at == null ? 0 : at.approvedTrades),
        at == null ? List.of() : List.copyOf(at.offices));
  }

  /** Name, parent and place of a workplace. */
  public WorkplaceFacts.Workplace get(int workplace) {
    return directory.get(workplace);
  }

  /** Of a workplace with a position: whether only the slice of employment says these. */
  public boolean isFixed(int workplace) {
    return directory.isFixed(workplace);
  }
}
