package no.utdanning.registersync.office;

import java.time.LocalDate;
import java.util.Optional;

/**
 * {@code run links}.
 *
 * @param date the run date; absent: today
 * @param force makes a new edition also when nothing is new
 * @param dryRun everything but publishing
 */
public record LinksRun(Optional<LocalDate> date, boolean force, boolean dryRun) {}
