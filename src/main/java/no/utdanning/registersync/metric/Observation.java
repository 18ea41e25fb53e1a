package no.utdanning.registersync.metric;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How it stands at a moment, as far as it is measured.
 *
 * @param edition the current one; 0 before the first
 * @param published since when; absent before the first
 * @param held slices that the gate holds, by kind; every kind is there
 * @param positions of the current edition; absent before the first employment
 */
public record Observation(
    int edition,
    Optional<Instant> published,
    List<SourceAge> sources,
    List<JobState> jobs,
    Map<String, Integer> held,
    Optional<Positions> positions) {
  public Observation {
    sources = List.copyOf(sources);
    jobs = List.copyOf(jobs);
    held = Map.copyOf(held);
  }

  /**
   * The age of a source.
   *
   * @param source {@code reference}, {@code employment}, {@code vigo}
   * @param county two digits; empty where there is none
   * @param confirmed when it was last found good, though nothing was new; absent: never
   * @param lateAfter when it is late unless it is renewed; absent where nothing is expected
   */
  public record SourceAge(
      String source, String county, Optional<Instant> confirmed, Optional<Instant> lateAfter) {}

  /**
   * What is known of a job's runs, rehearsals aside.
   *
   * @param lastSuccess when a run last ended with exit code 0
   * @param lastRun the last that came to an end
   */
  public record JobState(String job, Optional<Instant> lastSuccess, Optional<EndedRun> lastRun) {}

  /**
   * A run that came to an end.
   *
   * @param stepSeconds how long each step took, by name
   */
  public record EndedRun(
      Instant ended,
      int exitCode,
      double seconds,
      Map<String, Double> stepSeconds,
      List<Rows> rows) {
    public EndedRun {
      stepSeconds = new TreeMap<>(stepSeconds);
      rows = List.copyOf(rows);
    }
  }

  /**
   * Rows of a source that had the same fate.
   *
   * @param source the settings key: {@code vigo-contracts}
   * @param county two digits; empty where there is none
   * @param fate {@code counted}, {@code excluded}, {@code rejected}
   * @param reason empty for those that were counted
   */
  public record Rows(String source, String county, String fate, String reason, long rows) {}

  /**
   * Positions in the country by the public figures: not persons, and no small numbers.
   *
   * @param naiveSum the occupations' totals added up
   */
  public record Positions(long all, long linked, long unlinked, long unknown, long naiveSum) {
    double linkedRatio() {
      return all == 0 ? 0 : (double) linked / all;
    }
  }
}
