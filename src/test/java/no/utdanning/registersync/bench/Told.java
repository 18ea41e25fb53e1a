package no.utdanning.registersync.bench;

import java.util.Locale;

/** A line on standard error for each statement that took a while. */
final class Told {
  private Told() {}

  static void took(String sql, long start) {
    long milliseconds = (System.nanoTime() - start) / 1_000_000;
    if (milliseconds >= 50) {
      String first = sql.lines().findFirst().orElse("");
      System.err.printf(Locale.ROOT, "%6d ms  %s%n", milliseconds, first);
    }
  }
}
