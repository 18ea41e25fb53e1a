package no.utdanning.registersync.edition.store;

import java.time.Instant;

/** Somebody's word on a slice. */
public record Decision(Instant at, String by, String why) {}
