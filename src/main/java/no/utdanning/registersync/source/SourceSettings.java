package no.utdanning.registersync.source;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a source is and how its file differs from the contract's form.
 *
 * @param location a path or {@code file:} URL; {@code {county}} and {@code {period}} are filled in
 * @param delimiter one character, {@code ;} unless told otherwise
 * @param columns our column name to the one in the file
 */
public record SourceSettings(
    String location, @Nullable String delimiter, @Nullable Map<String, String> columns) {
  public SourceSettings {
    delimiter = delimiter == null ? ";" : delimiter;
    columns = columns == null ? Map.of() : Map.copyOf(columns);
  }
}
