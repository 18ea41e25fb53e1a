package no.utdanning.registersync.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import no.utdanning.registersync.register.Area;
import no.utdanning.registersync.register.Period;
import no.utdanning.registersync.register.TitleCode;
import no.utdanning.registersync.register.UnoId;
import picocli.CommandLine.TypeConversionException;

/** What users write on the command line, read or refused in words that say what is allowed. */
final class Arguments {
  private static final Pattern COUNTING = Pattern.compile("0*[1-9][0-9]{0,8}");

  private Arguments() {}

  static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw refused(text, "a date (YYYY-MM-DD)");
    }
  }

  static Period period(String text) {
    try {
      return Period.of(text);
    } catch (IllegalArgumentException e) {
      throw refused(text, "a month (YYYY-MM)");
    }
  }

  static String county(String text) {
    if (!Area.isCountyCode(text)) {
      throw refused(text, "a county (two digits)");
    }
    return text;
  }

  static Area area(String text) {
    if (text.equals(Area.COUNTRY.code())) {
      return Area.COUNTRY;
    }
    if (Area.isCountyCode(text)) {
      return Area.county(Area.number(text));
    }
    if (Area.isMunicipalityCode(text)) {
      return Area.municipality(Area.number(text));
    }
    throw refused(text, "an area (NO, a county of two digits or a municipality of four)");
  }

  static UnoId unoId(String text) {
    if (!UnoId.isWellFormed(text)) {
      throw refused(text, "an uno_id (y_ or u_, then a-z, 0-9 and _)");
    }
    return new UnoId(text);
  }

  static TitleCode titleCode(String text) {
    if (!TitleCode.isWellFormed(text)) {
      throw refused(text, "a title code (seven digits)");
    }
    return new TitleCode(text);
  }

  /** The number of a run or an edition. */
  static int number(String text) {
    if (!COUNTING.matcher(text).matches()) {
      throw refused(text, "a number (1, 2, …)");
    }
    return Integer.parseInt(text);
  }

  private static TypeConversionException refused(String text, String allowed) {
    return new TypeConversionException("'" + text + "' is not " + allowed);
  }
}
