package no.utdanning.registersync.report.page;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

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

  /** A number of things. */
  public static Word number(Number number) {
    return each(language -> NumberForm.of(language).number(number)).once();
  }

  /** A text of the message bundles. */
  public static Word named(String key) {
    return named(key, Map.of());
  }

  /**
   * A text of the message bundles with something filled in.
   *
   * @param values by the name that stands between braces: a {@code BigDecimal} is a share, other
   *     numbers are numbers of things, a word is said in the language, and all else is text
   */
  public static Word named(String key, Map<String, ?> values) {
    return each(language -> filled(language, key, values));
  }

  private static String filled(String language, String key, Map<String, ?> values) {
    String text = Messages.all().text(language, key);
    for (Map.Entry<String, ?> value : values.entrySet()) {
      text = text.replace("{" + value.getKey() + "}", said(language, value.getValue()));
    }
    return text;
  }

  private static String said(String language, Object value) {
    if (value instanceof Word word) {
      return word.in(language);
    }
    if (value instanceof BigDecimal share) {
      return NumberForm.of(language).share(share);
    }
    return value instanceof Number number
        ? NumberForm.of(language).number(number)
        : value.toString();
  }

  private static Word each(Function<String, String> text) {
    Map<String, String> texts = new LinkedHashMap<>();
    Messages.LANGUAGES.forEach(language -> texts.put(language, text.apply(language)));
    return new Word(texts);
  }

  /** Of the data, if it is the same in all languages. */
  private Word once() {
    List<String> different = texts.values().stream().distinct().toList();
    return different.size() == 1 ? of(different.get(0)) : this;
  }

  /** Two figures with something between them. */
  public Word then(String between, Word other) {
    return each(language -> in(language) + between + other.in(language)).once();
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
