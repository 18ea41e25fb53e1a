package no.utdanning.registersync.counting;

import no.utdanning.registersync.linking.Cluster;
import no.utdanning.registersync.register.TitleCode;
import org.jspecify.annotations.Nullable;

/**
 * A cluster of occupations, in the whole country.
 *
 * @param positions null before the first employment slice
 */
public record ClusterFigures(Cluster<TitleCode> cluster, @Nullable ClusterPositions positions) {

  /**
   * @param linked the cluster's distinct total
   * @param sumOverOccupations the naive sum
   */
  public record ClusterPositions(long linked, long sumOverOccupations, long overcount) {}
}
