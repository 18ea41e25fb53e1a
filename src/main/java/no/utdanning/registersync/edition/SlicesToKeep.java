package no.utdanning.registersync.edition;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import no.utdanning.registersync.edition.store.Slice;
import no.utdanning.registersync.edition.store.SliceKind;
import no.utdanning.registersync.edition.store.SliceState;
import org.jspecify.annotations.Nullable;

/**
 * Which slices a purge leaves: those of editions that are kept; the newest accepted one of the
 * reference set, of each county and of each of the latest periods; and what is held or set aside,
 * as long as no newer accepted slice has overtaken it: a reviewer may accept it still, and a
 * set-aside one is how the same file is known when it comes again. What a run of today has taken
 * stays, too.
 */
public final class SlicesToKeep {
  private final Set<String> used;
  private final Set<Long> recentRuns;
  private final int periods;

  /**
   * @param used the slices of the editions that are kept
   * @param recentRuns the runs that are going on, or began within the last day
   * @param periods of how many of the latest periods of employment the newest slice is kept
   */
  public SlicesToKeep(Set<String> used, Set<Long> recentRuns, int periods) {
    this.used = Set.copyOf(used);
    this.recentRuns = Set.copyOf(recentRuns);
    this.periods = periods;
  }

  /** The others, by their number. */
  public List<Slice> listOthers(List<Slice> all) {
    Map<String, Slice> newestAccepted = new HashMap<>();
    TreeSet<String> periodsAccepted = new TreeSet<>();
    for (Slice slice : all) {
      if (slice.state() == SliceState.ACCEPTED) {
        newestAccepted.merge(part(slice), slice, BinaryOperator.maxBy(SlicesToKeep::compareByAge));
        if (slice.kind() == SliceKind.EMPLOYMENT) {
          periodsAccepted.add(slice.part());
        }
      }
    }
    String oldestPeriod =
        periodsAccepted.descendingSet().stream().limit(periods).reduce("", (later, it) -> it);
    return all.stream()
        .filter(slice -> !isKept(slice, newestAccepted.get(part(slice)), oldestPeriod))
        .sorted(Comparator.comparingLong(Slice::seq))
        .toList();
  }

  private boolean isKept(Slice slice, @Nullable Slice newestAccepted, String oldestPeriod) {
    Long run = slice.runId();
    if (used.contains(slice.id()) || (run != null && recentRuns.contains(run))) {
      return true;
    }
    if (slice.kind() == SliceKind.EMPLOYMENT && slice.part().compareTo(oldestPeriod) < 0) {
      return false;
    }
    if (slice.state() == SliceState.ACCEPTED) {
      return slice.equals(newestAccepted);
    }
    return newestAccepted == null || newestAccepted.seq() < slice.seq();
  }

  private static String part(Slice slice) {
    return slice.kind().code() + " " + slice.part();
  }

  private static int compareByAge(Slice a, Slice b) {
    return a.isNewerThan(b) ? 1 : b.isNewerThan(a) ? -1 : 0;
  }
}
