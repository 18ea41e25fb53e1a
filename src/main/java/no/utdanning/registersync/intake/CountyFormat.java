package no.utdanning.registersync.intake;

import java.util.HashMap;
import java.util.Map;
import no.utdanning.registersync.register.Area;

/**
 * {@code counties}: the names of the counties, where the file of municipalities does not have them.
 */
final class CountyFormat implements ReferenceFormat {
  static final SourceColumns COLUMNS = SourceColumns.filled("fylkenr", "fylkenavn");

  private final Column code;
  private final Column name;
  private final Map<String, String> names = new HashMap<>();

  CountyFormat(Header header) {
    code = header.get("fylkenr");
    name = header.get("fylkenavn");
  }

  @Override
  public void read(ReferenceRow row) {
    String digits = row.code(code, Area::isCountyCode);
    if (row.isFaulty()) {
      return;
    }
    if (names.putIfAbsent(digits, row.text(name)) != null) {
      row.repeats(code);
    }
  }

  /** By two digits. */
  Map<String, String> names() {
    return names;
  }
}
