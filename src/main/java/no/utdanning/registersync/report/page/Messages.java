package no.utdanning.registersync.report.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** The words of the report, in each of its languages: {@code report/messages_xx.properties}. */
final class Messages {
  /** The first is what a page says before its script has asked the reader. */
  static final List<String> LANGUAGES = List.of("en", "nb");

  private static final Messages ALL = new Messages();

  private final Map<String, SortedMap<String, String>> texts = new LinkedHashMap<>();

  private Messages() {
    LANGUAGES.forEach(language -> texts.put(language, read(language)));
  }

  static Messages all() {
    return ALL;
  }

  private static SortedMap<String, String> read(String language) {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            PageResource.open("messages_" + language + ".properties"), StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SortedMap<String, String> texts = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    return texts;
  }

  /** By language, then by key. */
  Map<String, SortedMap<String, String>> texts() {
    return texts;
  }

  /** Throws when the bundle lacks the key. */
  String text(String language, String key) {
    SortedMap<String, String> bundle = texts.get(language);
    String text = bundle == null ? null : bundle.get(key);
    if (text == null) {
      throw new IllegalArgumentException("the messages in " + language + " lack " + key);
    }
    return text;
  }
}
