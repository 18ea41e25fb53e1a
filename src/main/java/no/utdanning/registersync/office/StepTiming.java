package no.utdanning.registersync.office;

/**
 * A step of a run.
 *
 * @param step its name
 * @param state {@code done}, {@code failed}, {@code running}
 * @param milliseconds how long it took
 */
public record StepTiming(String step, String state, long milliseconds) {}
