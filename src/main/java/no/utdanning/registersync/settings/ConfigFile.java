package no.utdanning.registersync.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;

/**
 * The settings file, read but not yet understood.
 *
 * @param path as the user named it
 * @param properties its settings by full name, lists by index
 * @param lines its text, to say where and how a value was written
 */
record ConfigFile(Path path, EnumerablePropertySource<?> properties, List<String> lines) {
  private static final Pattern MARK = Pattern.compile("line (\\d+), column \\d+");
  private static final Pattern PLAIN_VALUE = Pattern.compile("[^\\s,\\]}#]+");

  /**
   * @throws SettingsException when there is no such file, or it is not YAML
   */
  static ConfigFile read(Path path) {
    try {
      List<String> lines = Files.readAllLines(path);
      return new ConfigFile(path, parse(path), lines);
    } catch (NoSuchFileException e) {
      throw fault(path + ": there is no such settings file");
    } catch (CharacterCodingException e) {
      throw fault(path + ": the settings file is not UTF-8");
    } catch (IOException e) {
      throw fault(path + ": the settings file cannot be read (" + reason(e) + ")");
    }
  }

  private static EnumerablePropertySource<?> parse(Path path) throws IOException {
    List<PropertySource<?>> documents;
    try {
      documents = new YamlPropertySourceLoader().load("file", new FileSystemResource(path));
    } catch (RuntimeException e) {
      throw fault(notYaml(path, String.valueOf(e.getMessage())));
    }
    if (documents.size() > 1) {
      throw fault(path + ": must be one YAML document, without ---, not " + documents.size());
    }
    return documents.isEmpty()
        ? new MapPropertySource("file", Map.of())
        : (EnumerablePropertySource<?>) documents.get(0);
  }

  /** The parser's own words quote the file, which may hold secrets; its last sentence does not. */
  private static String notYaml(Path path, String message) {
    String line = "";
    String sentence = "";
    Matcher mark = MARK.matcher(message);
    while (mark.find()) {
      line = ":" + mark.group(1);
    }
    for (String part : message.split("\n", -1)) {
      if (!part.isBlank() && !part.startsWith(" ")) {
        sentence = part;
      }
    }
    return path + line + ": this is not YAML: " + sentence;
  }

  private static String reason(IOException e) {
    return e.getMessage() == null || e.getMessage().contains("/")
        ? e.getClass().getSimpleName()
        : e.getMessage();
  }

  private static SettingsException fault(String fault) {
    return new SettingsException(List.of(fault));
  }

  /** Whether anything stands in this section. */
  boolean mentions(String section) {
    return Stream.of(properties.getPropertyNames())
        .anyMatch(key -> key.equals(section) || key.startsWith(section + "."));
  }

  /** File and line. */
  String place(@Nullable Origin origin) {
    TextResourceOrigin.Location location = location(origin);
    return location == null ? path.toString() : path + ":" + (location.getLine() + 1);
  }

  /** A plain value as it stands in the file: {@code 03}, where YAML reads the number three. */
  String written(@Nullable Origin origin, Object value) {
    TextResourceOrigin.Location location = location(origin);
    if (location == null || location.getLine() >= lines.size()) {
      return value.toString();
    }
    Matcher plain = PLAIN_VALUE.matcher(lines.get(location.getLine()));
    return plain.find(location.getColumn()) ? plain.group() : value.toString();
  }

  private static TextResourceOrigin.@Nullable Location location(@Nullable Origin origin) {
    return origin instanceof TextResourceOrigin text ? text.getLocation() : null;
  }
}
