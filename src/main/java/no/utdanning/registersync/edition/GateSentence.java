package no.utdanning.registersync.edition;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a check of the gate compared, and with what.
 *
 * @param saying the code of a {@link GateSaying}; empty for what was said before they had codes
 * @param values what it is filled with, by name: a {@code Long} is a number of things, a {@code
 *     BigDecimal} a share, a {@code String} a name
 * @param english the sentence whole
 */
public record GateSentence(String saying, SortedMap<String, Object> values, String english) {
  public GateSentence {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  static GateSentence of(GateSaying saying, Map<String, Object> values) {
    return new GateSentence(saying.code(), new TreeMap<>(values), saying.english(values));
  }
}
