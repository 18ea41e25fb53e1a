package no.utdanning.registersync.linking;

import java.util.Collections;
import java.util.List;
import no.utdanning.registersync.register.UnoId;

/**
 * The occupations that a title or trade belongs to by its used links: none, one, or several. When
 * there are several nobody picks one; each has its weight.
 *
 * @param occupations L(t), distinct, sorted
 * @param weights w(t,o), beside {@code occupations}; they sum to 1 when there are any
 */
public record Relation(List<UnoId> occupations, List<Fraction> weights) {
  public static final Relation NONE = new Relation(List.of(), List.of());

  public Relation {
    occupations = List.copyOf(occupations);
    weights = List.copyOf(weights);
    if (occupations.size() != weights.size()) {
      throw new IllegalArgumentException("a weight for each occupation");
    }
    if (!weights.isEmpty() && !sum(weights).equals(Fraction.ONE)) {
      throw new IllegalArgumentException("weights sum to 1");
    }
  }

  private static Fraction sum(List<Fraction> weights) {
    return weights.stream().reduce(Fraction::plus).orElse(Fraction.ZERO);
  }

  /** Each occupation the same share: an estimate, and to be called one. */
  static Relation equalSplit(List<UnoId> occupations) {
    int k = occupations.size();
    Fraction share = k <= 1 ? Fraction.ONE : Fraction.of(1, k);
    return new Relation(occupations, Collections.nCopies(k, share));
  }

  /** k: the number of distinct occupations. */
  public int k() {
    return occupations.size();
  }

  public boolean isLinked() {
    return k() > 0;
  }

  public boolean isShared() {
    return k() >= 2;
  }

  /** How many times too often a sum over occupations counts it: max(k − 1, 0). */
  public int overcounts() {
    return Math.max(k() - 1, 0);
  }

  /** Throws when the occupation is not among them. */
  public Fraction weight(UnoId occupation) {
    int at = Collections.binarySearch(occupations, occupation);
    if (at < 0) {
      throw new IllegalArgumentException(occupation + " is not linked here");
    }
    return weights.get(at);
  }
}
