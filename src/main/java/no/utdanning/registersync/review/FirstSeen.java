package no.utdanning.registersync.review;

import java.time.LocalDate;

/**
 * The first edition in which a conflict was.
 *
 * @param date as of which that edition was: the latest day that one of its slices is of
 */
public record FirstSeen(int edition, LocalDate date) {}
