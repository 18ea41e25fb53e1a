package no.utdanning.registersync.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.utdanning.registersync.register.Area;
import no.utdanning.registersync.register.MunicipalityChange;

/** {@code municipality-changes}: where older municipality codes went. */
final class MunicipalityChangeFormat implements ReferenceFormat {
  static final SourceColumns COLUMNS = SourceColumns.filled("gammel_kode", "ny_kode");

  private final Column older;
  private final Column newer;
  private final Set<MunicipalityChange> seen = new HashSet<>();
  private final List<MunicipalityChange> changes = new ArrayList<>();

  MunicipalityChangeFormat(Header header) {
    older = header.get("gammel_kode");
    newer = header.get("ny_kode");
  }

  @Override
  public void read(ReferenceRow row) {
    String from = row.code(older, Area::isMunicipalityCode);
    String to = row.code(newer, Area::isMunicipalityCode);
    if (row.isFaulty()) {
      return;
    }
    MunicipalityChange change = new MunicipalityChange(Area.number(from), Area.number(to));
    if (!seen.add(change)) {
      row.repeats(older);
      return;
    }
    changes.add(change);
  }

  List<MunicipalityChange> changes() {
    return changes;
  }
}
