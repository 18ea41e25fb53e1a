package no.utdanning.registersync.register;

import java.util.EnumMap;
import java.util.Map;

/** Rows of one source by fate: rows read = counted + excluded + rejected, always. Mutable. */
public final class Tally {
  private final EnumMap<RowFate, Long> rows = new EnumMap<>(RowFate.class);

  public void add(RowFate fate) {
    add(fate, 1);
  }

  public void add(RowFate fate, long count) {
    rows.merge(fate, count, Long::sum);
  }

  public long get(RowFate fate) {
    return rows.getOrDefault(fate, 0L);
  }

  public long read() {
    return rows.values().stream().mapToLong(Long::longValue).sum();
  }

  public long counted() {
    return get(RowFate.COUNTED);
  }

  public long excluded() {
    return sum(RowFate.Kind.EXCLUDED);
  }

  public long rejected() {
    return sum(RowFate.Kind.REJECTED);
  }

  private long sum(RowFate.Kind kind) {
    return rows.entrySet().stream()
        .filter(entry -> entry.getKey().kind() == kind)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** The fates that occurred, in the order of the contract. */
  public Map<RowFate, Long> byFate() {
    return new EnumMap<>(rows);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tally tally && rows.equals(tally.rows);
  }

  @Override
  public int hashCode() {
    return rows.hashCode();
  }

  @Override
  public String toString() {
    return rows.toString();
  }
}
