package no.utdanning.registersync.finding;

import java.util.Collections;
import java.util.SortedMap;

/**
 * A fault or notable fact in the data. Implementations are records annotated with {@link Kind}; the
 * code follows from the class name ({@code SharedTitle} → {@code shared_title}). Texts never hold
 * what a person's column held.
 */
public interface Finding {
  Where where();

  /** The code of the thing it speaks of (a title, an occupation, a slice, …), or empty. */
  default String subject() {
    return "";
  }

  /** How often it occurred. */
  default long count() {
    return 1;
  }

  /** Positions that it touches; 0 when it touches none or they are not known. */
  default long positions() {
    return 0;
  }

  /**
   * What the sentence says beyond the figures, by name, for whoever says it in another language; an
   * id, a date, a text of the data, or a word in lower case that stands for one.
   */
  default SortedMap<String, String> facts() {
    return Collections.emptySortedMap();
  }

  /** What was found, a sentence for its reader. */
  String message();

  default String code() {
    return FindingCatalogue.code(getClass());
  }

  default Severity severity() {
    return kind().severity();
  }

  default String whatToDo() {
    return kind().whatToDo();
  }

  private Kind kind() {
    return FindingCatalogue.kind(getClass());
  }
}
