package no.utdanning.registersync.register;

import java.util.Locale;

/**
 * An area that figures are given for: the country, a county, or a municipality.
 *
 * <p>Municipalities are four-digit codes whose first two digits are the county; {@code <county>99}
 * is the unknown municipality of a known county, {@code 9999} in county {@code 99} is wholly
 * unknown.
 */
public record Area(Type type, String code) implements Comparable<Area> {
  public static final Area COUNTRY = new Area(Type.LAND, "NO");

  /** A position or workplace whose municipality nobody knows. */
  public static final int UNKNOWN_MUNICIPALITY = 9999;

  public static final int UNKNOWN_COUNTY = 99;

  /** The types, in the order in which files are sorted; {@link #code()} is what files say. */
  public enum Type {
    FYLKE,
    KOMMUNE,
    LAND;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public static Area county(int county) {
    return new Area(Type.FYLKE, Digits.padded(county, 2));
  }

  public static Area municipality(int municipality) {
    return new Area(Type.KOMMUNE, municipalityText(municipality));
  }

  public static boolean isMunicipalityCode(CharSequence text) {
    return Digits.isAll(text, 4);
  }

  public static boolean isCountyCode(CharSequence text) {
    return Digits.isAll(text, 2);
  }

  /** The number that a well-formed municipality or county code spells. */
  public static int number(CharSequence wellFormed) {
    return Digits.number(wellFormed);
  }

  public static String municipalityText(int municipality) {
    return Digits.padded(municipality, 4);
  }

  public static String countyText(int county) {
    return Digits.padded(county, 2);
  }

  public static int countyOf(int municipality) {
    return municipality / 100;
  }

  /** The municipality code for "somewhere in this county". */
  public static int unknownIn(int county) {
    return county * 100 + 99;
  }

  @Override
  public int compareTo(Area other) {
    int byType = type.compareTo(other.type);
    return byType != 0 ? byType : code.compareTo(other.code);
  }
}
