package no.utdanning.registersync.office;

import java.util.List;

/**
 * What a purge has dropped, or would drop.
 *
 * @param editions the numbers of the editions, the oldest first
 * @param slices their names
 * @param runs the numbers of the runs whose records were dropped
 * @param dryRun whether all of it is still there
 */
public record Purged(List<Integer> editions, List<String> slices, List<Long> runs, boolean dryRun) {
  public Purged {
    editions = List.copyOf(editions);
    slices = List.copyOf(slices);
    runs = List.copyOf(runs);
  }
}
