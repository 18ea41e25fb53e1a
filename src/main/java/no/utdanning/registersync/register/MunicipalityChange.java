package no.utdanning.registersync.register;

/** An older municipality code and one that came after it; a split has several rows. */
public record MunicipalityChange(int oldCode, int newCode) {}
