package no.utdanning.registersync.counting;

import java.time.LocalDate;
import java.util.List;
import no.utdanning.registersync.register.TradeCode;

/**
 * What a slice of one county's Vigo data holds: what ran and was valid on its night, and the facts
 * of its workplaces. It is not aged later.
 *
 * @param county two digits as a number
 * @param contracts sorted by trade, workplace, municipality
 * @param approvals sorted by trade, workplace, office; each once
 */
public record VigoData(
    int county,
    LocalDate night,
    List<Contracts> contracts,
    List<Approval> approvals,
    WorkplaceFacts workplaces) {
  public VigoData {
    contracts = List.copyOf(contracts);
    approvals = List.copyOf(approvals);
  }

  /** Running contracts of a trade at a workplace; {@code count} is at least 1. */
  public record Contracts(TradeCode trade, int workplace, int municipality, int count) {}

  /**
   * A workplace's valid approval in a trade.
   *
   * @param office the training office's organisation number, or {@code OrganisationNumber.NONE}
   */
  public record Approval(TradeCode trade, int workplace, int municipality, int office) {}
}
