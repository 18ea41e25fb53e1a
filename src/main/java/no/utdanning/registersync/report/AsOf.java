package no.utdanning.registersync.report;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import no.utdanning.registersync.register.Period;
import org.jspecify.annotations.Nullable;

/**
 * Which days an edition's figures speak of.
 *
 * @param period of the employment slice; null before the first
 * @param nights of the Vigo slices, by two-digit county
 * @param reference of the reference set
 */
public record AsOf(
    @Nullable Period period, SortedMap<String, LocalDate> nights, LocalDate reference) {
  public AsOf {
    nights = Collections.unmodifiableSortedMap(new TreeMap<>(nights));
  }
}
