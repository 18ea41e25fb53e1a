package no.utdanning.registersync.source;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a source is, how it is reached, and how its file differs from the contract's form.
 *
 * @param location a path, or a {@code file:}, {@code http(s):} or {@code sftp:} URL; {@code
 *     {county}} and {@code {period}} are filled in. May hold secrets: {@link ShownLocation}
 * @param delimiter one character, {@code ;} unless told otherwise; not a quote or a line break
 * @param columns our column name to the one in the file
 */
public record SourceSettings(
    String location,
    @Nullable String delimiter,
    @Nullable Map<String, String> columns,
    SourceFormat format,
    Access access) {
  public SourceSettings {
    delimiter = delimiter == null ? ";" : delimiter;
    columns = columns == null ? Map.of() : Map.copyOf(columns);
    if (delimiter.length() != 1 || "\"\r\n".contains(delimiter)) {
      throw new IllegalArgumentException(
          "a delimiter is one character, and not a quote or a line break");
    }
  }

  /** CSV that needs no credentials. */
  public SourceSettings(
      String location, @Nullable String delimiter, @Nullable Map<String, String> columns) {
    this(location, delimiter, columns, SourceFormat.CSV, Access.DEFAULTS);
  }

  /** CSV of the same form in another place of this machine. */
  public SourceSettings at(String otherLocation) {
    return new SourceSettings(otherLocation, delimiter, columns);
  }

  /** Whether it is a file of this machine, so that nobody waits for a server. */
  public boolean isLocal() {
    return Source.localPath(location).isPresent();
  }

  /** The delimiter as a character. */
  public char separator() {
    return delimiter == null ? ';' : delimiter.charAt(0);
  }

  /** What the file calls our column. */
  public String columnInFile(String ours) {
    return columns == null ? ours : columns.getOrDefault(ours, ours);
  }

  /** Our column names to those in the file, where they differ. */
  public Map<String, String> columnsInFile() {
    return columns == null ? Map.of() : columns;
  }

  /** The same, tried once only. */
  public SourceSettings once() {
    return new SourceSettings(
        location, delimiter, columns, format, access.with(access.transfer().once()));
  }

  /** Without what may be secret. */
  @Override
  public String toString() {
    return ShownLocation.of(location) + " " + format.code();
  }
}
