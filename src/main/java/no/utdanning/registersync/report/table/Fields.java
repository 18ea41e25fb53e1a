package no.utdanning.registersync.report.table;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.utdanning.registersync.finding.Where;
import no.utdanning.registersync.register.Review;
import no.utdanning.registersync.register.UnoId;
import no.utdanning.registersync.review.Conflict;
import org.jspecify.annotations.Nullable;

/** How things that are several stand in one field. */
final class Fields {
  private Fields() {}

  /** {@code a|b}, as in the files of figures. */
  static String ids(Collection<UnoId> ids) {
    return ids.stream().map(UnoId::value).collect(Collectors.joining("|"));
  }

  static String codes(Collection<?> codes) {
    return codes.stream().map(Object::toString).collect(Collectors.joining("|"));
  }

  static int flag(boolean value) {
    return value ? 1 : 0;
  }

  /** {@code y_a 2023-01-02 Redaksjon A|y_b}: by whom and when each was reviewed. */
  static String reviews(Collection<Conflict.Concerned> concerned) {
    return concerned.stream()
        .map(each -> (each.id() + " " + review(each.review())).strip())
        .collect(Collectors.joining("|"));
  }

  private static String review(Review review) {
    return ((review.date() == null ? "" : review.date()) + " " + review.by()).strip();
  }

  /** {@code title-links:12|title-links:40}. */
  static String places(Collection<Where> places) {
    return places.stream()
        .map(where -> where.line() == 0 ? where.source() : where.source() + ":" + where.line())
        .collect(Collectors.joining("|"));
  }

  static String facts(Map<String, List<String>> facts) {
    return facts.entrySet().stream()
        .flatMap(fact -> fact.getValue().stream().map(value -> fact.getKey() + "=" + value))
        .collect(Collectors.joining("|"));
  }

  /** A figure, or empty where nobody knows it. */
  static @Nullable Object known(boolean known, long figure) {
    return known ? (Object) figure : null;
  }
}
