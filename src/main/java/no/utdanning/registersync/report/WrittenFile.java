package no.utdanning.registersync.report;

/**
 * A file of an edition, as the manifest lists it.
 *
 * @param path below the edition's directory, with {@code /}
 * @param sha256 lower-case hex
 * @param rows data rows of a CSV file; 1 for any other file
 */
public record WrittenFile(String path, String sha256, long bytes, long rows) {}
