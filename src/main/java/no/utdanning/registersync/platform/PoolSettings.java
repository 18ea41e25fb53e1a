package no.utdanning.registersync.platform;

import com.zaxxer.hikari.HikariConfig;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.NestedExceptionUtils;

/**
 * The connection pool ({@code spring.datasource.hikari}).
 *
 * @param properties by their Java names, e.g. {@code maximumPoolSize}: those that are not to have
 *     their default; whole numbers, times in milliseconds
 */
public record PoolSettings(Map<String, String> properties) {
  /** The least that a run needs: one connection writes while another keeps the lease. */
  private static final int AT_LEAST = 2;

  /** Where the program wants something else than the pool's own default. */
  private static final Map<String, String> OURS =
      Map.of("poolName", "register-sync", "maximumPoolSize", "10", "minimumIdle", "1");

  public static final PoolSettings DEFAULTS = new PoolSettings(Map.of());

  /**
   * @throws IllegalArgumentException when the pool has no such property or refuses its value
   */
  public PoolSettings {
    properties = Map.copyOf(properties);
    if (config(properties).getMaximumPoolSize() < AT_LEAST) {
      throw new IllegalArgumentException("must be at least " + AT_LEAST);
    }
  }

  /** A pool that is told everything but its database. */
  HikariConfig config() {
    return config(properties);
  }

  private static HikariConfig config(Map<String, String> properties) {
    Properties all = new Properties();
    all.putAll(OURS);
    all.putAll(properties);
    try {
      return new HikariConfig(all);
    } catch (RuntimeException e) {
      // The pool sets its properties by reflection: its own words are those of the last cause.
      throw new IllegalArgumentException(
          "must be what the pool takes ("
              + NestedExceptionUtils.getMostSpecificCause(e).getMessage()
              + ")");
    }
  }
}
