package no.utdanning.registersync.report.table;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import no.utdanning.registersync.finding.Where;
import no.utdanning.registersync.register.Review;
import no.utdanning.registersync.report.CsvFile;
import no.utdanning.registersync.review.Conflict;
import org.jspecify.annotations.Nullable;

/** How things that are several stand in one field. */
final class Fields {
  private Fields() {}

  static int flag(boolean value) {
    return value ? 1 : 0;
  }

  /** {@code y_a 2023-01-02 Redaksjon A|y_b}: by whom and when each was reviewed. */
  static @Nullable String reviews(Collection<Conflict.Concerned> concerned) {
    return CsvFile.list(
        concerned.stream().map(each -> (each.id() + " " + review(each.review())).strip()).toList());
  }

  private static String review(Review review) {
    return ((review.date() == null ? "" : review.date()) + " " + review.by()).strip();
  }

  /** {@code title-links:12|title-links:40}. */
  static @Nullable String places(Collection<Where> places) {
    return CsvFile.list(
        places.stream()
            .map(where -> where.line() == 0 ? where.source() : where.source() + ":" + where.line())
            .toList());
  }

  static @Nullable String facts(Map<String, List<String>> facts) {
    return CsvFile.list(
        facts.entrySet().stream()
            .flatMap(fact -> fact.getValue().stream().map(value -> fact.getKey() + "=" + value))
            .toList());
  }

  /** A figure, or empty where nobody knows it. */
  static @Nullable Object known(boolean known, long figure) {
    return known ? (Object) figure : null;
  }
}
