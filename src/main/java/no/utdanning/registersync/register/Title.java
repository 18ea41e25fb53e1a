package no.utdanning.registersync.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A job title of the catalogue.
 *
 * @param styrk08 four digits from the catalogue's own column, empty when it has none
 * @param validFrom null when open
 * @param validTo null when open
 */
public record Title(
    TitleCode code,
    String text,
    String styrk08,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {

  /** Whether the text is a STYRK-08 code: four digits. */
  public static boolean isStyrk08(CharSequence text) {
    return Digits.isAll(text, 4);
  }

  /** Whether the catalogue had retired the title before this date. */
  public boolean retiredBy(LocalDate date) {
    return validTo != null && validTo.isBefore(date);
  }
}
