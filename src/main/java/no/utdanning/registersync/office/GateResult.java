package no.utdanning.registersync.office;

/**
 * What the gate said of a slice in one respect.
 *
 * @param slice the slice's name
 * @param check the setting that it was held against, {@code max-national-change}
 * @param measured what was found, ready to show: {@code -12.30 %}
 * @param allowed what is allowed, ready to show: {@code 10 %}
 * @param passed whether that is within
 */
public record GateResult(
    String slice, String check, String measured, String allowed, boolean passed) {}
