package no.utdanning.registersync.edition;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import no.utdanning.registersync.edition.store.Edition;

/**
 * Which editions a purge leaves: the newest, and all that somebody may still be reading. An edition
 * is current until the next one is published, so the next one's hour is when it stopped.
 */
public final class EditionsToKeep {
  /** How long a reader that has resolved {@code current} may go on reading. */
  private static final Duration READERS_TIME = Duration.ofHours(24);

  private EditionsToKeep() {}

  /**
   * The oldest edition to keep; all later ones are kept.
   *
   * @param editions those that are remembered, in any order; the last one is the current one
   * @param newest how many are kept in any case
   */
  public static int oldest(List<Edition> editions, int newest, Instant now) {
    List<Edition> inOrder =
        editions.stream().sorted(Comparator.comparingInt(Edition::number)).toList();
    if (inOrder.isEmpty()) {
      return 0;
    }
    int oldest = Math.max(0, inOrder.size() - newest);
    while (oldest > 0
        && stoppedBeingCurrent(inOrder, oldest - 1).isAfter(now.minus(READERS_TIME))) {
      oldest--;
    }
    return inOrder.get(oldest).number();
  }

  private static Instant stoppedBeingCurrent(List<Edition> inOrder, int position) {
    return inOrder.get(position + 1).publishedAt();
  }
}
