package no.utdanning.registersync.office;

import java.time.Instant;
import java.util.List;

/**
 * What the schedule will start by itself.
 *
 * @param job {@code nightly} or {@code monthly}
 * @param at when; now, for one that is under way
 * @param nodes the machines on which the schedule is up
 */
public record NextStart(String job, Instant at, List<String> nodes) {
  public NextStart {
    nodes = List.copyOf(nodes);
  }
}
