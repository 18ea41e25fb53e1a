package no.utdanning.registersync.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * {@code run nightly}.
 *
 * @param date the run date; absent: today
 * @param counties two digits each; empty: those of the settings
 * @param force makes a new edition also when nothing is new
 * @param dryRun everything but publishing
 */
public record NightlyRun(
    Optional<LocalDate> date, List<String> counties, boolean force, boolean dryRun) {
  public NightlyRun {
    counties = List.copyOf(counties);
  }
}
