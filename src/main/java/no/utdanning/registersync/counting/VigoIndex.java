package no.utdanning.registersync.counting;

import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import no.utdanning.registersync.register.TradeCode;

/** The counties' contracts and approvals together, found by trade and by workplace. */
final class VigoIndex {
  private final SortedMap<TradeCode, List<VigoData.Contracts>> contracts = new TreeMap<>();
  private final SortedMap<TradeCode, List<VigoData.Approval>> approvals = new TreeMap<>();
  private final Int2LongOpenHashMap contractsAt = new Int2LongOpenHashMap();
  private final Int2ObjectOpenHashMap<Set<TradeCode>> approvedAt = new Int2ObjectOpenHashMap<>();

  VigoIndex(List<VigoData> counties) {
    for (VigoData county : counties) {
      for (VigoData.Contracts running : county.contracts()) {
        contracts.computeIfAbsent(running.trade(), trade -> new ArrayList<>()).add(running);
        contractsAt.addTo(running.workplace(), running.count());
      }
      for (VigoData.Approval approval : county.approvals()) {
        approvals.computeIfAbsent(approval.trade(), trade -> new ArrayList<>()).add(approval);
        approvedAt
            .computeIfAbsent(approval.workplace(), workplace -> new HashSet<>())
            .add(approval.trade());
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

  /** The trades that the workplace is approved in. */
  Set<TradeCode> approvedAt(int workplace) {
    return approvedAt.getOrDefault(workplace, Set.of());
  }
}
