package no.utdanning.registersync.edition.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a server called a file when it was read for a slice.
 *
 * @param source the settings key, with county or period where there is one
 * @param slice the slice that was made of it
 * @param basis a digest of all else that the slice depends on: settings, the reference set, the day
 */
public record SourceState(
    String source,
    @Nullable String etag,
    @Nullable String lastModified,
    String slice,
    String basis,
    Instant noticedAt) {}
