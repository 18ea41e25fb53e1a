package no.utdanning.registersync.register;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The municipalities of the day, and where older codes went. Turns the candidates for a place into
 * one municipality code by the rule of the contract (section 4.2). Not thread-safe: it remembers
 * what it has resolved.
 */
public final class Municipalities {
  /** What an unresolvable candidate resolves to. */
  public static final int NOWHERE = -1;

  private final List<Municipality> all;
  private final List<MunicipalityChange> changes;
  private final SortedMap<Integer, Municipality> byCode = new TreeMap<>();
  private final SortedMap<Integer, String> countyNames = new TreeMap<>();
  private final Int2ObjectOpenHashMap<IntArrayList> successors = new Int2ObjectOpenHashMap<>();
  private final Int2IntOpenHashMap resolved = new Int2IntOpenHashMap();

  public Municipalities(List<Municipality> all, List<MunicipalityChange> changes) {
    this.all = List.copyOf(all);
    this.changes = List.copyOf(changes);
    for (Municipality municipality : all) {
      byCode.put(municipality.code(), municipality);
      countyNames.putIfAbsent(municipality.county(), municipality.countyName());
    }
    for (MunicipalityChange change : changes) {
      successors
          .computeIfAbsent(change.oldCode(), code -> new IntArrayList())
          .add(change.newCode());
    }
    resolved.defaultReturnValue(Integer.MIN_VALUE);
  }

  public List<Municipality> list() {
    return all;
  }

  public List<MunicipalityChange> changes() {
    return changes;
  }

  /** Two-digit codes (as numbers) and names of the counties that have a municipality. */
  public SortedMap<Integer, String> counties() {
    return countyNames;
  }

  public @Nullable Municipality find(int code) {
    return byCode.get(code);
  }

  /**
   * Where a candidate leads: a municipality of the day, {@code <county>99}, or {@link #NOWHERE}.
   *
   * @param candidate any text; only four digits can lead anywhere
   */
  public int resolve(String candidate) {
    return Area.isMunicipalityCode(candidate) ? resolve(Area.number(candidate)) : NOWHERE;
  }

  /** As {@link #resolve(String)}, for a code that is known to have four digits. */
  public int resolve(int code) {
    int known = resolved.get(code);
    if (known == Integer.MIN_VALUE) {
      known = follow(code);
      resolved.put(code, known);
    }
    return known;
  }

  private int follow(int code) {
    IntSet ends = new IntOpenHashSet();
    collectEnds(code, new IntOpenHashSet(), ends);
    if (ends.size() == 1) {
      return ends.iterator().nextInt();
    }
    int county = NOWHERE;
    for (int end : ends) {
      if (county != NOWHERE && county != Area.countyOf(end)) {
        return NOWHERE;
      }
      county = Area.countyOf(end);
    }
    return county == NOWHERE ? NOWHERE : Area.unknownIn(county);
  }

  private void collectEnds(int code, IntSet visited, IntSet ends) {
    if (!visited.add(code)) {
      return;
    }
    if (byCode.containsKey(code)) {
      ends.add(code);
      return;
    }
    IntArrayList next = successors.get(code);
    if (next != null) {
      next.forEach(successor -> collectEnds(successor, visited, ends));
    }
  }

  /**
   * The place that the candidates give together: the first that resolves to a municipality; else
   * the first that resolves to a county; else {@code otherwise}.
   */
  public int place(int otherwise, int... resolvedCandidates) {
    int county = NOWHERE;
    for (int candidate : resolvedCandidates) {
      if (candidate == NOWHERE) {
        continue;
      }
      if (byCode.containsKey(candidate)) {
        return candidate;
      }
      if (county == NOWHERE) {
        county = candidate;
      }
    }
    return county == NOWHERE ? otherwise : county;
  }
}
