package no.utdanning.registersync.edition.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.utdanning.registersync.register.Period;
import org.jspecify.annotations.Nullable;

/**
 * A run that begins.
 *
 * @param job {@code nightly}, {@code monthly}, {@code links}: also the name of the lease it holds
 * @param counties two digits each; empty for all
 */
public record NewRun(
    String job,
    LocalDate runDate,
    @Nullable Period period,
    List<String> counties,
    boolean forced,
    boolean dryRun,
    Instant startedAt) {
  public NewRun {
    counties = List.copyOf(counties);
  }
}
