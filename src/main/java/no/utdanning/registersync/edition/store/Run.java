package no.utdanning.registersync.edition.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.utdanning.registersync.platform.Owner;
import no.utdanning.registersync.register.Period;
import org.jspecify.annotations.Nullable;

/**
 * A run of a job, going on or over.
 *
 * @param job also the name of the lease that it holds
 * @param counties two digits each; empty for all
 * @param exitCode once it is over, unless it was killed
 * @param edition the number of the edition that it published, if it did
 * @param account JSON: steps, sources, rows by reason, what the gate said; as far as it has come
 */
public record Run(
    long id,
    String job,
    LocalDate runDate,
    @Nullable Period period,
    List<String> counties,
    boolean forced,
    boolean dryRun,
    RunState state,
    @Nullable Integer exitCode,
    @Nullable Integer edition,
    Owner owner,
    Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable String account) {
  public Run {
    counties = List.copyOf(counties);
  }
}
