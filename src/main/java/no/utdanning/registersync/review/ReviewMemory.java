package no.utdanning.registersync.review;

import java.util.Map;

/**
 * What is remembered of the published editions up to one.
 *
 * @param edition the number of that one; 0 before the first
 * @param firstSeen when each conflict was first seen, by its id
 * @param conflicts those of that edition, by id
 * @param texts what titles were called in the editions
 */
public record ReviewMemory(
    int edition,
    Map<String, FirstSeen> firstSeen,
    Map<String, PastConflict> conflicts,
    TitleTexts texts) {
  public static final ReviewMemory NONE = new ReviewMemory(0, Map.of(), Map.of(), TitleTexts.NONE);

  public ReviewMemory {
    firstSeen = Map.copyOf(firstSeen);
    conflicts = Map.copyOf(conflicts);
  }
}
