package no.utdanning.registersync.intake;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.ArrayList;
import java.util.List;
import no.utdanning.registersync.register.Area;
import no.utdanning.registersync.register.Municipality;

/** {@code municipalities}: the municipalities of the day and their counties. */
final class MunicipalityFormat implements ReferenceFormat {
  static final SourceColumns COLUMNS =
      SourceColumns.filled("kommunenr", "kommunenavn", "fylkenr", "fylkenavn");

  private final Column code;
  private final Column name;
  private final Column county;
  private final Column countyName;
  private final IntSet seen = new IntOpenHashSet();
  private final List<Municipality> municipalities = new ArrayList<>();

  MunicipalityFormat(Header header) {
    code = header.get("kommunenr");
    name = header.get("kommunenavn");
    county = header.get("fylkenr");
    countyName = header.get("fylkenavn");
  }

  @Override
  public void read(ReferenceRow row) {
    String digits = row.code(code, Area::isMunicipalityCode);
    row.code(county, text -> Area.isCountyCode(text) && digits.startsWith(text));
    if (row.isFaulty()) {
      return;
    }
    int number = Area.number(digits);
    if (!seen.add(number)) {
      row.repeats(code);
      return;
    }
    municipalities.add(new Municipality(number, row.text(name), row.text(countyName)));
  }

  List<Municipality> municipalities() {
    return municipalities;
  }
}
