package no.utdanning.registersync.source;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a source is and how its file differs from the contract's form.
 *
 * @param location a path or {@code file:} URL; {@code {county}} and {@code {period}} are filled in
 * @param delimiter one character, {@code ;} unless told otherwise; not a quote or a line break
 * @param columns our column name to the one in the file
 */
public record SourceSettings(
    String location, @Nullable String delimiter, @Nullable Map<String, String> columns) {
  public SourceSettings {
    delimiter = delimiter == null ? ";" : delimiter;
    columns = columns == null ? Map.of() : Map.copyOf(columns);
    if (delimiter.length() != 1 || "\"\r\n".contains(delimiter)) {
      throw new IllegalArgumentException(
          "a delimiter is one character, and not a quote or a line break");
    }
  }

  /** The same kind of file in another place. */
  public SourceSettings at(String otherLocation) {
    return new SourceSettings(otherLocation, delimiter, columns);
  }

  /** The delimiter as a character. */
  public char separator() {
    return delimiter == null ? ';' : delimiter.charAt(0);
  }

  /** What the file calls our column. */
  public String columnInFile(String ours) {
    return columns == null ? ours : columns.getOrDefault(ours, ours);
  }
}
