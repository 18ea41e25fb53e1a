package no.utdanning.registersync.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A review stamp (kvalitetssikret): when somebody last looked at an occupation or a link, and who.
 *
 * @param date null when never
 * @param by empty when not said
 */
public record Review(@Nullable LocalDate date, String by) {
  public static final Review NONE = new Review(null, "");
}
