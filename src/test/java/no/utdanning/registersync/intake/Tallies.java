package no.utdanning.registersync.intake;

import java.util.Map;
import no.utdanning.registersync.register.RowFate;
import no.utdanning.registersync.register.Tally;

/** Tallies as tests expect them. */
final class Tallies {
  private Tallies() {}

  static Tally counted(long rows) {
    return of(Map.of(RowFate.COUNTED, rows));
  }

  static Tally of(Map<RowFate, Long> rows) {
    Tally tally = new Tally();
    rows.forEach(tally::add);
    return tally;
  }
}
