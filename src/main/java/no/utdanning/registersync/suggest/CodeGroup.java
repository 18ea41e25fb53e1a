package no.utdanning.registersync.suggest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import no.utdanning.registersync.linking.Relation;
import no.utdanning.registersync.register.TitleCode;
import no.utdanning.registersync.register.UnoId;

/** The linked titles of one group of codes, by what they are linked to. */
final class CodeGroup {
  private final Set<TitleCode> titles = new HashSet<>();
  private final Map<UnoId, Set<TitleCode>> byOccupation = new HashMap<>();

  void add(TitleCode title, Relation relation) {
    titles.add(title);
    relation
        .occupations()
        .forEach(id -> byOccupation.computeIfAbsent(id, it -> new HashSet<>()).add(title));
  }

  /** How many of the group's linked titles the occupation has, leaving one title out. */
  int count(UnoId occupation, TitleCode leftOut) {
    return without(byOccupation.getOrDefault(occupation, Set.of()), leftOut);
  }

  /** How many linked titles it has, leaving one out. */
  int size(TitleCode leftOut) {
    return without(titles, leftOut);
  }

  private static int without(Set<TitleCode> titles, TitleCode leftOut) {
    return titles.size() - (titles.contains(leftOut) ? 1 : 0);
  }

  Set<UnoId> occupations() {
    return byOccupation.keySet();
  }
}
