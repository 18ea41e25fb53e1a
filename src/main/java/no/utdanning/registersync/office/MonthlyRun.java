package no.utdanning.registersync.office;

import java.time.LocalDate;
import java.util.Optional;
import no.utdanning.registersync.register.Period;

/**
 * {@code run monthly}.
 *
 * @param date the run date; absent: today
 * @param period absent: the month before the run date
 * @param force makes a new edition also when nothing is new
 * @param dryRun everything but publishing
 */
public record MonthlyRun(
    Optional<LocalDate> date, Optional<Period> period, boolean force, boolean dryRun) {}
