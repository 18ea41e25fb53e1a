package no.utdanning.registersync.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.utdanning.registersync.register.ConflictDecision;
import no.utdanning.registersync.register.UnoId;
import no.utdanning.registersync.register.Verdict;
import org.jspecify.annotations.Nullable;

/** {@code decisions}: what reviewers have decided about conflicts. */
final class DecisionFormat implements ReferenceFormat {
  static final SourceColumns COLUMNS =
      SourceColumns.filled("konflikt", "avgjoerelse")
          .present("uno_ids")
          .optional("begrunnelse", "av", "dato");

  private final Column conflict;
  private final Column verdict;
  private final Column occupations;
  private final Column why;
  private final Column by;
  private final Column date;
  private final Set<String> seen = new HashSet<>();
  private final List<ConflictDecision> decisions = new ArrayList<>();

  DecisionFormat(Header header) {
    conflict = header.get("konflikt");
    verdict = header.get("avgjoerelse");
    occupations = header.get("uno_ids");
    why = header.get("begrunnelse");
    by = header.get("av");
    date = header.get("dato");
  }

  @Override
  public void read(ReferenceRow row) {
    String id = row.code(conflict, ConflictDecision::isConflictId);
    @Nullable Verdict decided = Verdict.find(row.raw(verdict)).orElse(null);
    if (decided == null) {
      row.illFormed(verdict);
    }
    List<String> concerned = ids(row.codeOrEmpty(occupations, DecisionFormat::areUnoIds));
    @Nullable LocalDate day = row.date(date);
    if (row.isFaulty() || decided == null) {
      return;
    }
    if (!seen.add(id)) {
      row.repeats(conflict);
      return;
    }
    decisions.add(
        new ConflictDecision(
            id,
            decided,
            row.text(why),
            row.text(by),
            day,
            concerned.stream().map(UnoId::new).toList(),
            row.line()));
  }

  private static boolean areUnoIds(String text) {
    return ids(text).stream().allMatch(UnoId::isWellFormed);
  }

  private static List<String> ids(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split("\\|", -1));
  }

  List<ConflictDecision> decisions() {
    return decisions;
  }
}
