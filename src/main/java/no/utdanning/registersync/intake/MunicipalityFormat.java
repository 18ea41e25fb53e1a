package no.utdanning.registersync.intake;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.utdanning.registersync.register.Area;
import no.utdanning.registersync.register.Municipality;
import org.jspecify.annotations.Nullable;

/**
 * {@code municipalities}: the municipalities of the day and their counties. Codes that end in 99,
 * by which lists name the unknown, are no municipalities: they mean the unknown here, too. Where
 * the counties have a file of their own, the first two digits tell the county.
 */
final class MunicipalityFormat implements ReferenceFormat {
  static final SourceColumns COLUMNS =
      SourceColumns.filled("kommunenr", "kommunenavn", "fylkenr", "fylkenavn");
  static final SourceColumns COLUMNS_BESIDE_COUNTIES =
      SourceColumns.filled("kommunenr", "kommunenavn").optional("fylkenr", "fylkenavn");
  private static final String UNKNOWN = "99";

  private final Column code;
  private final Column name;
  private final Column county;
  private final Column countyName;
  private final @Nullable Map<String, String> countyNames;
  private final IntSet seen = new IntOpenHashSet();
  private final List<Municipality> municipalities = new ArrayList<>();

  /**
   * @param countyNames by two digits; null where the file itself has them
   */
  MunicipalityFormat(Header header, @Nullable Map<String, String> countyNames) {
    this.countyNames = countyNames;
    code = header.get("kommunenr");
    name = header.get("kommunenavn");
    county = header.get("fylkenr");
    countyName = header.get("fylkenavn");
  }

  @Override
  public void read(ReferenceRow row) {
    String digits =
        row.code(code, text -> Area.isMunicipalityCode(text) && !text.endsWith(UNKNOWN));
    String nameOfCounty;
    if (countyNames == null) {
      row.code(county, text -> Area.isCountyCode(text) && digits.startsWith(text));
      nameOfCounty = row.text(countyName);
    } else {
      row.code(code, it -> row.isFaulty() || countyNames.containsKey(it.substring(0, 2)));
      nameOfCounty = row.isFaulty() ? "" : countyNames.getOrDefault(digits.substring(0, 2), "");
    }
    if (row.isFaulty()) {
      return;
    }
    int number = Area.number(digits);
    if (!seen.add(number)) {
      row.repeats(code);
      return;
    }
    municipalities.add(new Municipality(number, row.text(name), nameOfCounty));
  }

  List<Municipality> municipalities() {
    return municipalities;
  }
}
