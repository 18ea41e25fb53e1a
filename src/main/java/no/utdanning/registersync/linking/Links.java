package no.utdanning.registersync.linking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import no.utdanning.registersync.register.UnoId;
import org.jspecify.annotations.Nullable;

/**
 * The used links of titles, or of trades, seen from both sides. Immutable.
 *
 * @param <C> what is linked: {@code TitleCode} or {@code TradeCode}
 */
public final class Links<C extends Comparable<C>> {
  private final SortedMap<C, Relation> relations;

  /** The same, to look up: a night asks some hundred thousand times. */
  private final Map<C, Relation> relationOf;

  private final SortedMap<UnoId, SortedSet<C>> codes = new TreeMap<>();
  private final Set<C> decidedWithout;

  /** Worked out when somebody asks for the first time. */
  private volatile @Nullable List<Cluster<C>> clusters;

  /**
   * @param relations the linked codes; codes without a used link are left out
   * @param decidedWithout codes with a recorded decision that they have no occupation
   */
  Links(SortedMap<C, Relation> relations, Set<C> decidedWithout) {
    this.relations = Collections.unmodifiableSortedMap(relations);
    this.relationOf = new HashMap<>(relations);
    this.decidedWithout = Set.copyOf(decidedWithout);
    relations.forEach(
        (code, relation) ->
            relation
                .occupations()
                .forEach(
                    occupation ->
                        codes.computeIfAbsent(occupation, id -> new TreeSet<>()).add(code)));
  }

  /** What the code belongs to; {@link Relation#NONE} when it is not linked. */
  public Relation relation(C code) {
    return relationOf.getOrDefault(code, Relation.NONE);
  }

  /** All linked codes and what they belong to, sorted. */
  public SortedMap<C, Relation> relations() {
    return relations;
  }

  /** The codes that are linked to the occupation, sorted; empty when none is. */
  public SortedSet<C> codes(UnoId occupation) {
    return Collections.unmodifiableSortedSet(
        codes.getOrDefault(occupation, Collections.emptySortedSet()));
  }

  /** Whether the occupation has the same codes there, each with the same relation. */
  boolean isSameFor(UnoId occupation, Links<C> other) {
    return codes(occupation).equals(other.codes(occupation))
        && codes(occupation).stream().allMatch(code -> relation(code).equals(other.relation(code)));
  }

  /** Whether it is recorded that the code has no occupation ({@code uten_yrke}). */
  public boolean isDecidedWithout(C code) {
    return decidedWithout.contains(code);
  }

  /** The connected components of the graph of codes and occupations, by smallest occupation. */
  public List<Cluster<C>> clusters() {
    List<Cluster<C>> known = clusters;
    if (known == null) {
      known = List.copyOf(connectedComponents());
      clusters = known;
    }
    return known;
  }

  private List<Cluster<C>> connectedComponents() {
    SortedMap<UnoId, UnoId> parents = new TreeMap<>();
    codes.keySet().forEach(occupation -> parents.put(occupation, occupation));
    for (Relation relation : relations.values()) {
      UnoId first = root(parents, relation.occupations().get(0));
      for (UnoId occupation : relation.occupations()) {
        UnoId other = root(parents, occupation);
        UnoId smallest = first.compareTo(other) <= 0 ? first : other;
        parents.put(first, smallest);
        parents.put(other, smallest);
        first = smallest;
      }
    }
    SortedMap<UnoId, List<UnoId>> members = new TreeMap<>();
    for (UnoId occupation : parents.keySet()) {
      members.computeIfAbsent(root(parents, occupation), id -> new ArrayList<>()).add(occupation);
    }
    List<Cluster<C>> components = new ArrayList<>();
    members.forEach(
        (id, occupations) -> {
          SortedSet<C> inside = new TreeSet<>();
          occupations.forEach(occupation -> inside.addAll(codes(occupation)));
          components.add(new Cluster<>(id, occupations, List.copyOf(inside)));
        });
    return components;
  }

  private static UnoId root(Map<UnoId, UnoId> parents, UnoId occupation) {
    UnoId at = occupation;
    for (UnoId parent = parents.get(at);
        parent != null && !parent.equals(at);
        parent = parents.get(at)) {
      at = parent;
    }
    return at;
  }
}
