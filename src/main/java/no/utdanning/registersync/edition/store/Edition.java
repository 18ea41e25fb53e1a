package no.utdanning.registersync.edition.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An edition that was published. */
public record Edition(
    int number,
    int base,
    EditionReason reason,
    @Nullable Long runId,
    String fingerprint,
    Instant publishedAt,
    @Nullable String note) {}
