package no.utdanning.registersync.office;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was moved from an H2 file into the PostgreSQL database.
 *
 * @param from the file, which stays as it is
 * @param rows of each table, in the order they were written; read again and compared
 */
public record Imported(String from, Map<String, Long> rows) {
  public Imported {
    rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
  }
}
