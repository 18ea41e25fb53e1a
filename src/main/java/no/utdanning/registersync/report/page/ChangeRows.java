package no.utdanning.registersync.report.page;

import static no.utdanning.registersync.report.page.ScriptJson.row;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.utdanning.registersync.review.EditionChanges;
import no.utdanning.registersync.review.LinkChange;
import no.utdanning.registersync.review.OccupationChange;
import no.utdanning.registersync.review.Split;
import org.jspecify.annotations.Nullable;

/** The page's data on what changed. */
final class ChangeRows {
  private final EditionChanges changes;

  ChangeRows(EditionChanges changes) {
    this.changes = changes;
  }

  void write(ScriptJson json) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("known", changes.known());
    fields.put("titleLinks", links(changes.titleLinks()));
    fields.put("tradeLinks", links(changes.tradeLinks()));
    fields.put("occupations", changes.occupations().stream().map(ChangeRows::occupation));
    json.field("changes", fields);
  }

  private static Stream<@Nullable Object[]> links(List<LinkChange> links) {
    return links.stream()
        .map(
            link ->
                row(
                    link.direction() == LinkChange.Direction.ADDED ? 1 : 0,
                    link.code(),
                    link.text(),
                    link.occupation(),
                    link.occupationTitle(),
                    link.figure()));
  }

  private static @Nullable Object[] occupation(OccupationChange change) {
    return row(
        change.id(),
        change.title(),
        change.titledBefore(),
        change.titledNow(),
        split(change.positions()),
        split(change.own()),
        split(change.shared()),
        split(change.apprentices()));
  }

  private static @Nullable Object[] split(Split split) {
    return row(split.before(), split.byLinks(), split.byRegister());
  }
}
