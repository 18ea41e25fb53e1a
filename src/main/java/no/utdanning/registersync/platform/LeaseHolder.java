package no.utdanning.registersync.platform;

import java.time.Instant;

/**
 * Who has a lease, and since when by the database's clock.
 *
 * @param fence the number of this holding; it grows whenever the lease changes hands
 */
public record LeaseHolder(Owner owner, long fence, Instant since) {}
