package no.utdanning.registersync.counting;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import no.utdanning.registersync.register.TradeCode;

/** The counties' contracts and approvals together, found by trade and by workplace. */
final class VigoIndex {
  private final SortedMap<TradeCode, List<VigoData.Contracts>> contracts = new TreeMap<>();
  private final SortedMap<TradeCode, List<VigoData.Approval>> approvals = new TreeMap<>();
  private final Int2LongOpenHashMap contractsAt = new Int2LongOpenHashMap();
  private final Int2IntOpenHashMap tradesApprovedAt = new Int2IntOpenHashMap();

  VigoIndex(List<VigoData> counties) {
    for (VigoData county : counties) {
      for (VigoData.Contracts running : county.contracts()) {
        contracts.computeIfAbsent(running.trade(), trade -> new ArrayList<>()).add(running);
        contractsAt.addTo(running.workplace(), running.count());
      }
      for (VigoData.Approval approval : county.approvals()) {
        approvals.computeIfAbsent(approval.trade(), trade -> new ArrayList<>()).add(approval);
      }
    }
    approvals.values().forEach(this::addApproved);
  }

  /** The approvals of one trade: a workplace may have several, by its offices. */
  private void addApproved(List<VigoData.Approval> ofTrade) {
    IntOpenHashSet workplaces = new IntOpenHashSet();
    for (VigoData.Approval approval : ofTrade) {
      if (workplaces.add(approval.workplace())) {
        tradesApprovedAt.addTo(approval.workplace(), 1);
      }
    }
  }

  List<VigoData.Contracts> contracts(TradeCode trade) {
    return contracts.getOrDefault(trade, List.of());
  }

  List<VigoData.Approval> approvals(TradeCode trade) {
    return approvals.getOrDefault(trade, List.of());
  }

  SortedMap<TradeCode, List<VigoData.Contracts>> contractsByTrade() {
    return contracts;
  }

  SortedMap<TradeCode, List<VigoData.Approval>> approvalsByTrade() {
    return approvals;
  }

  /** Running contracts at the workplace, in all trades. */
  long contractsAt(int workplace) {
    return contractsAt.get(workplace);
  }

  /** How many trades the workplace is approved in. */
  int tradesApprovedAt(int workplace) {
    return tradesApprovedAt.get(workplace);
  }
}
