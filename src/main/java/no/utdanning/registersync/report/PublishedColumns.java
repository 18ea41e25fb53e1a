package no.utdanning.registersync.report;

/**
 * Neighbouring columns of a published line, to be written as they stand there.
 *
 * @param from where the first begins
 * @param next where the column after them would begin
 */
record PublishedColumns(PublishedLines lines, int from, int next, int count) {}
