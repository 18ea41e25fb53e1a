package no.utdanning.registersync.source.transport;

import java.io.InputStream;

/**
 * A file that is being fetched.
 *
 * @param bytes as they lie there; they end where the file ends, and a transfer that breaks off ends
 *     in a {@link TransferFault}
 * @param validator empty where the transport has none
 */
public record Fetched(InputStream bytes, Validator validator) {}
