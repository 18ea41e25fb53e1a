package no.utdanning.registersync.pipeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import no.utdanning.registersync.register.Period;
import org.jspecify.annotations.Nullable;

/**
 * What a run is asked to do, with all defaults filled in.
 *
 * @param period of the employment to read; null but for the monthly job
 * @param counties two digits each; empty: all
 * @param force makes a new edition although nothing is new; it never passes the gate
 */
record JobRequest(
    Job job,
    LocalDate date,
    @Nullable Period period,
    List<String> counties,
    boolean force,
    boolean dryRun) {
  JobRequest {
    counties = counties.stream().sorted().distinct().toList();
  }

  /** The jobs there are; {@link #code()} is also the name of the lease that a run holds. */
  enum Job {
    NIGHTLY,
    MONTHLY,
    LINKS;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
