package no.utdanning.registersync.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How long each of the contestants took, time after time. */
final class Times {
  private static final double MEBIBYTE = 1 << 20;

  private final Map<String, List<Timed>> byName = new LinkedHashMap<>();

  void add(String name, Timed timed) {
    byName.computeIfAbsent(name, absent -> new ArrayList<>()).add(timed);
    System.err.printf(
        Locale.ROOT, "  %-24s %8.2f s %6.0f MiB%n", name, timed.seconds(), timed.peak() / MEBIBYTE);
  }

  boolean has(String name) {
    return byName.containsKey(name);
  }

  /** Of the seconds; of an even number, the mean of the two in the middle. */
  double median(String name) {
    double[] seconds = sorted(name);
    int middle = seconds.length / 2;
    return seconds.length % 2 == 1 ? seconds[middle] : (seconds[middle - 1] + seconds[middle]) / 2;
  }

  /** The largest memory of all times, in MiB; 0 when unknown. */
  double peak(String name) {
    return byName.get(name).stream().mapToLong(Timed::peak).max().orElse(0) / MEBIBYTE;
  }

  /** Of the seconds that processors worked; it says less of the machine's other work. */
  private double processor(String name) {
    double[] seconds = byName.get(name).stream().mapToDouble(Timed::processor).sorted().toArray();
    return seconds[seconds.length / 2];
  }

  private double[] sorted(String name) {
    return byName.get(name).stream().mapToDouble(Timed::seconds).sorted().toArray();
  }

  /** A table in Markdown. Rows a second are told of those that read all rows. */
  String table(long rows, List<String> readers) {
    StringBuilder table = new StringBuilder();
    table.append(
        "| whole process | median | from | to | processors | rows a second | peak memory |\n");
    table.append("|---|---:|---:|---:|---:|---:|---:|\n");
    for (String name : byName.keySet()) {
      double[] seconds = sorted(name);
      String rate = readers.contains(name) ? "%,d".formatted((long) (rows / median(name))) : "";
      String peak = peak(name) == 0 ? "" : "%.0f MiB".formatted(peak(name));
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %.2f s | %.2f s | %.2f s | %.1f s | %s | %s |%n",
              name,
              median(name),
              seconds[0],
              seconds[seconds.length - 1],
              processor(name),
              rate,
              peak));
    }
    return table.toString();
  }
}
