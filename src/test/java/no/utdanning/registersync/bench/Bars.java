package no.utdanning.registersync.bench;

import java.util.Locale;

/** What has to be reached, what is aimed at, and what was measured: a table in Markdown. */
final class Bars {
  private final StringBuilder table = new StringBuilder();
  private boolean met = true;

  Bars() {
    table.append("| | at least | aim | measured | |\n|---|---:|---:|---:|---|\n");
  }

  /** None of the figures may be larger than its bar. */
  void atMost(String what, double measured, double atLeast, double aim, String unit) {
    boolean reached = measured <= atLeast;
    met &= reached;
    table.append(
        String.format(
            Locale.ROOT,
            "| %s | ≤ %s %s | ≤ %s %s | %.2f %s | %s |%n",
            what,
            plain(atLeast),
            unit,
            plain(aim),
            unit,
            measured,
            unit,
            measured <= aim ? "aim" : reached ? "at least" : "**missed**"));
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
  }

  boolean met() {
    return met;
  }

  @Override
  public String toString() {
    return table.toString();
  }
}
