package no.utdanning.registersync.register;

/**
 * What is remembered of a source file once it has been read; the file itself is not kept.
 *
 * @param source the settings key, with county or period where there is one, e.g. {@code
 *     vigo-contracts 03}
 * @param location where it was read, without secrets
 * @param sha256 of the bytes as they lay there, lower-case hex
 * @param bytes their number
 * @param tally its rows by fate
 */
public record SourceReceipt(
    String source, String location, String sha256, long bytes, Tally tally) {}
