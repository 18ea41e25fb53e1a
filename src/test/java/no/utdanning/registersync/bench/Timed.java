package no.utdanning.registersync.bench;

/**
 * What a whole process took.
 *
 * @param seconds from its start to its end
 * @param peak its largest resident memory in bytes; 0 where the system does not say
 */
record Timed(double seconds, long peak) {}
