package no.utdanning.registersync.review;

import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import no.utdanning.registersync.counting.EmploymentCells;
import no.utdanning.registersync.counting.VigoData;
import no.utdanning.registersync.register.TitleCode;
import no.utdanning.registersync.register.TradeCode;
import org.jspecify.annotations.Nullable;

/** What the registers report on each title and trade in the whole country, exact. */
public final class RegisterSums {
  private final boolean employmentKnown;
  private final boolean trainingKnown;
  private final Int2LongOpenHashMap positions = new Int2LongOpenHashMap();
  private final Map<TradeCode, Long> contracts = new HashMap<>();

  /**
   * @param cells null before the first slice of employment
   * @param vigo one a county, empty before the first
   */
  public RegisterSums(@Nullable EmploymentCells cells, List<VigoData> vigo) {
    employmentKnown = cells != null;
    trainingKnown = !vigo.isEmpty();
    if (cells != null) {
      for (int cell = 0; cell < cells.size(); cell++) {
        positions.addTo(cells.title(cell), cells.positions(cell));
      }
    }
    for (VigoData county : vigo) {
      county.contracts().forEach(at -> contracts.merge(at.trade(), (long) at.count(), Long::sum));
    }
  }

  boolean employmentKnown() {
    return employmentKnown;
  }

  boolean trainingKnown() {
    return trainingKnown;
  }

  /** Positions on the title; 0 when it has none, or while there is no employment. */
  long positions(TitleCode title) {
    return positions.get(title.number());
  }

  /** Running contracts in the trade; 0 when there are none, or while there is no Vigo. */
  long contracts(TradeCode trade) {
    return contracts.getOrDefault(trade, 0L);
  }

  SortedSet<TradeCode> trades() {
    return new TreeSet<>(contracts.keySet());
  }
}
