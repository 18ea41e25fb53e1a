package no.utdanning.registersync.intake;

import it.unimi.dsi.fastutil.ints.Int2LongAVLTreeMap;
import it.unimi.dsi.fastutil.ints.Int2LongMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.finding.WorkplaceFindings.SplitMunicipality;
import no.utdanning.registersync.finding.WorkplaceFindings.UnknownMunicipality;
import no.utdanning.registersync.register.Area;
import no.utdanning.registersync.register.Municipalities;
import no.utdanning.registersync.register.WorkplaceRegister;

/**
 * Places workplaces, and the positions at them, by the municipality rule of 4.2; remembers the
 * codes on the way that led nowhere, or to several municipalities. A candidate after one that is a
 * municipality is not looked at.
 */
final class Placing {
  /** What findings say in place of a candidate that cannot be a municipality code. */
  static final String NOT_FOUR_DIGITS = "(not four digits)";

  private static final int NOT_YET = Integer.MIN_VALUE;

  private final Municipalities municipalities;
  private final WorkplaceRegister register;
  private final BitSet ofTheDay = new BitSet();

  /** By position in the register: what the two candidates of the bulk file give together. */
  private final int[] places;

  private final Int2LongMap leadNowhere = new Int2LongAVLTreeMap();
  private final Int2LongMap split = new Int2LongAVLTreeMap();
  private long notCodes;

  Placing(Municipalities municipalities, WorkplaceRegister register) {
    this.municipalities = municipalities;
    this.register = register;
    places = new int[register.size()];
    Arrays.fill(places, NOT_YET);
    municipalities.list().forEach(municipality -> ofTheDay.set(municipality.code()));
  }

  /**
   * Where the bulk file places a workplace: a municipality, {@code <county>99}, or {@code
   * otherwise}.
   */
  int ofWorkplace(int number, int otherwise) {
    int place = byBulkFile(number);
    return place == Municipalities.NOWHERE ? otherwise : place;
  }

  /**
   * Where a position lies: a municipality, {@code <county>99}, or 9999.
   *
   * @param candidate the row's own, any text
   */
  int ofPosition(int workplace, String candidate) {
    int place = byBulkFile(workplace);
    return isMunicipality(place) ? place : together(place, follow(candidate));
  }

  /** As {@link #ofPosition}, for a position in a household. */
  int inHousehold(String candidate) {
    return together(Municipalities.NOWHERE, follow(candidate));
  }

  private int together(int first, int second) {
    return municipalities.place(Area.UNKNOWN_MUNICIPALITY, first, second);
  }

  private int byBulkFile(int number) {
    int position = register.find(number);
    if (position == WorkplaceRegister.ABSENT) {
      return Municipalities.NOWHERE;
    }
    if (places[position] == NOT_YET) {
      places[position] = follow(register.location(position), register.postal(position));
    }
    return places[position];
  }

  private int follow(int location, int postal) {
    int first = follow(location);
    if (isMunicipality(first) || postal == location) {
      return first;
    }
    return municipalities.place(Municipalities.NOWHERE, first, follow(postal));
  }

  private int follow(String candidate) {
    if (Area.isMunicipalityCode(candidate)) {
      return follow(Area.number(candidate));
    }
    notCodes += candidate.isEmpty() ? 0 : 1;
    return Municipalities.NOWHERE;
  }

  private int follow(int candidate) {
    if (candidate == WorkplaceRegister.NO_CANDIDATE) {
      return Municipalities.NOWHERE;
    }
    int place = municipalities.resolve(candidate);
    if (place == Municipalities.NOWHERE) {
      leadNowhere.mergeLong(candidate, 1, Long::sum);
    } else if (!isMunicipality(place)) {
      split.mergeLong(candidate, 1, Long::sum);
    }
    return place;
  }

  private boolean isMunicipality(int place) {
    return place != Municipalities.NOWHERE && ofTheDay.get(place);
  }

  /**
   * The codes that were looked at and are no municipality, in the order of their numbers.
   *
   * @param source what findings call the source whose rows were placed
   */
  List<Finding> findings(String source) {
    List<Finding> findings = new ArrayList<>();
    leadNowhere
        .int2LongEntrySet()
        .forEach(
            code ->
                findings.add(
                    new UnknownMunicipality(
                        source, Area.municipalityText(code.getIntKey()), code.getLongValue())));
    if (notCodes > 0) {
      findings.add(new UnknownMunicipality(source, NOT_FOUR_DIGITS, notCodes));
    }
    split
        .int2LongEntrySet()
        .forEach(
            code ->
                findings.add(
                    new SplitMunicipality(
                        source, Area.municipalityText(code.getIntKey()), code.getLongValue())));
    return findings;
  }
}
