package no.utdanning.registersync.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All that speaks for one occupation, while it is gathered. Each thing leaves a part of the doubt:
 * the score is what is left of none.
 */
final class Evidence {
  private record Reason(double strength, String sentence) {}

  private final List<Reason> reasons = new ArrayList<>();
  private double doubt = 1;

  /**
   * @param strength from 0 to 1
   */
  void add(double strength, String sentence) {
    if (strength > 0) {
      doubt *= 1 - Math.min(strength, 0.99);
      reasons.add(new Reason(strength, sentence));
    }
  }

  double score() {
    return 1 - doubt;
  }

  List<String> why() {
    return reasons.stream()
        .sorted(Comparator.comparingDouble(Reason::strength).reversed())
        .map(Reason::sentence)
        .toList();
  }
}
