package no.utdanning.registersync.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.utdanning.registersync.register.Occupation;
import no.utdanning.registersync.register.Review;
import no.utdanning.registersync.register.UnoId;

/** {@code occupations}: the site's occupation descriptions. */
final class OccupationFormat implements ReferenceFormat {
  static final SourceColumns COLUMNS =
      SourceColumns.filled("uno_id", "tittel")
          .optional("status", "interesser", "kvalitetssikret_dato", "kvalitetssikret_av");

  private static final String PUBLISHED = "publisert";
  private static final String RETIRED = "utgatt";

  private final Column id;
  private final Column title;
  private final Column status;
  private final Column interests;
  private final Column reviewed;
  private final Column reviewer;
  private final Set<UnoId> seen = new HashSet<>();
  private final List<Occupation> occupations = new ArrayList<>();

  OccupationFormat(Header header) {
    id = header.get("uno_id");
    title = header.get("tittel");
    status = header.get("status");
    interests = header.get("interesser");
    reviewed = header.get("kvalitetssikret_dato");
    reviewer = header.get("kvalitetssikret_av");
  }

  @Override
  public void read(ReferenceRow row) {
    String unoId = row.code(id, UnoId::isWellFormed);
    String state = row.codeOrEmpty(status, text -> text.equals(PUBLISHED) || text.equals(RETIRED));
    Review review = row.review(reviewed, reviewer);
    if (row.isFaulty()) {
      return;
    }
    UnoId key = new UnoId(unoId);
    if (!seen.add(key)) {
      row.repeats(id);
      return;
    }
    occupations.add(
        new Occupation(
            key, row.text(title), state.equals(RETIRED), list(row.text(interests)), review));
  }

  private static List<String> list(String text) {
    return Arrays.stream(text.split("\\|", -1)).filter(part -> !part.isEmpty()).toList();
  }

  List<Occupation> occupations() {
    return occupations;
  }
}
