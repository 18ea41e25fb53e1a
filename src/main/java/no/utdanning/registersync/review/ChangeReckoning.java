package no.utdanning.registersync.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import no.utdanning.registersync.linking.Linkage;
import no.utdanning.registersync.linking.Links;
import no.utdanning.registersync.register.Occupation;
import no.utdanning.registersync.register.Title;
import no.utdanning.registersync.register.TitleCode;
import no.utdanning.registersync.register.UnoId;

/**
 * Reckons what changed between two editions, and why: first the links change over the earlier
 * edition's registers, then the registers change under the new links. The two parts sum to the
 * whole, exactly.
 */
final class ChangeReckoning {
  /**
   * An edition's links and registers.
   *
   * @param linkage the same object in both where the reference set is the same
   * @param register the same object in both where employment and Vigo are the same
   */
  record State(Linkage linkage, RegisterSums register) {
    Shown shown(UnoId occupation) {
      long own = 0;
      long shared = 0;
      for (TitleCode title : linkage.titles().codes(occupation)) {
        if (linkage.titles().relation(title).isShared()) {
          shared += register.positions(title);
        } else {
          own += register.positions(title);
        }
      }
      long apprentices =
          linkage.trades().codes(occupation).stream().mapToLong(register::contracts).sum();
      return new Shown(own, shared, apprentices);
    }

    boolean isTitled(UnoId occupation) {
      return !linkage.titles().codes(occupation).isEmpty();
    }
  }

  /** An occupation's figures of the country. */
  private record Shown(long own, long shared, long apprentices) {
    long positions() {
      return own + shared;
    }
  }

  private final State before;
  private final State between;
  private final State after;

  private ChangeReckoning(State before, State after) {
    this.before = before;
    this.between = new State(after.linkage(), before.register());
    this.after = after;
  }

  static EditionChanges between(State before, State after) {
    boolean sameLinks = before.linkage() == after.linkage();
    if (sameLinks && before.register() == after.register()) {
      return EditionChanges.NONE;
    }
    return new ChangeReckoning(before, after).changes(sameLinks);
  }

  private EditionChanges changes(boolean sameLinks) {
    return new EditionChanges(
        true,
        sameLinks
            ? List.of()
            : links(
                before.linkage().titles(),
                after.linkage().titles(),
                this::text,
                before.register()::positions),
        sameLinks
            ? List.of()
            : links(
                before.linkage().trades(),
                after.linkage().trades(),
                trade -> "",
                before.register()::contracts),
        occupations());
  }

  private List<OccupationChange> occupations() {
    SortedSet<UnoId> all = new TreeSet<>(before.linkage().occupations().keySet());
    all.addAll(after.linkage().occupations().keySet());
    return all.stream()
        .map(this::occupation)
        .filter(OccupationChange::isChange)
        .sorted(
            Comparator.comparingLong(
                    (OccupationChange change) -> Math.abs(change.positions().difference()))
                .reversed()
                .thenComparing(OccupationChange::id))
        .toList();
  }

  private OccupationChange occupation(UnoId id) {
    Shown first = before.shown(id);
    Shown second = between.shown(id);
    Shown third = after.shown(id);
    return new OccupationChange(
        id,
        title(id),
        before.isTitled(id),
        after.isTitled(id),
        Split.of(first.positions(), second.positions(), third.positions()),
        Split.of(first.own(), second.own(), third.own()),
        Split.of(first.shared(), second.shared(), third.shared()),
        Split.of(first.apprentices(), second.apprentices(), third.apprentices()));
  }

  private <C extends Comparable<C>> List<LinkChange> links(
      Links<C> old, Links<C> now, Function<C, String> text, ToLongFunction<C> figure) {
    SortedSet<C> codes = new TreeSet<>(old.relations().keySet());
    codes.addAll(now.relations().keySet());
    List<LinkChange> changes = new ArrayList<>();
    for (C code : codes) {
      SortedSet<UnoId> occupations = new TreeSet<>(old.relation(code).occupations());
      occupations.addAll(now.relation(code).occupations());
      for (UnoId occupation : occupations) {
        boolean was = old.relation(code).occupations().contains(occupation);
        boolean is = now.relation(code).occupations().contains(occupation);
        if (was != is) {
          changes.add(
              new LinkChange(
                  is ? LinkChange.Direction.ADDED : LinkChange.Direction.REMOVED,
                  code.toString(),
                  text.apply(code),
                  occupation,
                  title(occupation),
                  figure.applyAsLong(code)));
        }
      }
    }
    return changes;
  }

  private String text(TitleCode code) {
    Title title = after.linkage().catalogue().get(code);
    if (title == null) {
      title = before.linkage().catalogue().get(code);
    }
    return title == null ? "" : title.text();
  }

  private String title(UnoId id) {
    Occupation occupation = after.linkage().occupations().get(id);
    if (occupation == null) {
      occupation = before.linkage().occupations().get(id);
    }
    return occupation == null ? "" : occupation.title();
  }
}
