package no.utdanning.registersync.edition.store;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An edition to be published. Its number follows from its base.
 *
 * @param base the number of the edition that it was built from, 0 for the first
 * @param runId the run that made it, if one did
 * @param fingerprint the same for the same slices and settings
 * @param note why, in the words of whoever accepted or rolled back
 * @param slices the ids of what it is composed of
 */
public record NewEdition(
    int base,
    EditionReason reason,
    @Nullable Long runId,
    String fingerprint,
    Instant publishedAt,
    @Nullable String note,
    Set<String> slices) {
  public NewEdition {
    slices = Set.copyOf(slices);
  }

  public int number() {
    return base + 1;
  }
}
