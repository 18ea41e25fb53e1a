package no.utdanning.registersync.office;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A sentence for people, and what it is made of, for a page that says it in another language.
 *
 * @param sentence in English
 * @param says names the text that says the same in every language; empty when there is none
 * @param values what that text is filled with, by name: numbers, texts, or remarks
 */
public record Remark(@JsonValue String sentence, String says, Map<String, Object> values) {
  public Remark {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }
}
