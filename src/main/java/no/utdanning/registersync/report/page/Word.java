package no.utdanning.registersync.report.page;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a page says at some place: the same in all languages when it comes from the data, else in
 * each of them.
 *
 * @param texts by language; under the empty one what is the same in all
 */
public record Word(Map<String, String> texts) {
  private static final String ALL = "";

  public Word {
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
  }

  /** A text of the data. */
  public static Word of(String text) {
    return new Word(Map.of(ALL, text));
  }

  /**
   * A text of the message bundles.
   *
   * @param n what stands for {@code {n}} in it
   */
  public static Word named(String key, Object... n) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String language : Messages.LANGUAGES) {
      String text = Messages.all().text(language, key);
      texts.put(language, n.length == 0 ? text : text.replace("{n}", n[0].toString()));
    }
    return new Word(texts);
  }

  public boolean isSame() {
    return texts.containsKey(ALL);
  }

  /** That of the data. */
  public String anywhere() {
    return in(ALL);
  }

  public String in(String language) {
    return Objects.requireNonNullElse(texts.get(isSame() ? ALL : language), "");
  }
}
