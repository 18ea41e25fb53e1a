package no.utdanning.registersync.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import no.utdanning.registersync.counting.VigoData.Contracts;
import no.utdanning.registersync.intake.RowReading.Rejected;
import no.utdanning.registersync.register.RowFate;
import no.utdanning.registersync.register.TradeCode;

/** Counts the running contracts of one county's feed; rows are taken in the file's order. */
final class RunningContracts {
  private record AtWorkplace(TradeCode trade, int workplace) {}

  private final RowAccount account;
  private final Column numberColumn;
  private final Set<String> numbers = new HashSet<>();
  private final Map<Integer, String> names = new HashMap<>();
  private final SortedMap<AtWorkplace, Integer> counts =
      new TreeMap<>(
          Comparator.comparing(AtWorkplace::trade).thenComparingInt(AtWorkplace::workplace));

  RunningContracts(RowAccount account, Column numberColumn) {
    this.account = account;
    this.numberColumn = numberColumn;
  }

  /** Takes the next row of the file. */
  void take(RowReading reading) {
    if (reading instanceof Rejected rejected) {
      account.reject(rejected);
    } else if (reading instanceof ContractRow contract) {
      take(contract);
    }
  }

  private void take(ContractRow contract) {
    boolean repeated = !contract.number().isEmpty() && !numbers.add(contract.number());
    if (repeated) {
      account.reject(RowFate.DUPLICATE_CONTRACT, numberColumn, contract.line());
      return;
    }
    account.settle(contract.fate());
    if (contract.fate() == RowFate.COUNTED) {
      counts.merge(new AtWorkplace(contract.trade(), contract.workplace()), 1, Integer::sum);
      names.merge(
          contract.workplace(),
          contract.workplaceName(),
          (first, next) -> first.isEmpty() ? next : first);
    }
  }

  /** The first name that the feed gives each workplace with a running contract, or empty. */
  Map<Integer, String> names() {
    return names;
  }

  /**
   * By trade and workplace.
   *
   * @param place the one municipality of a workplace
   */
  List<Contracts> list(IntUnaryOperator place) {
    List<Contracts> list = new ArrayList<>();
    counts.forEach(
        (at, count) ->
            list.add(
                new Contracts(
                    at.trade(), at.workplace(), place.applyAsInt(at.workplace()), count)));
    return list;
  }
}
