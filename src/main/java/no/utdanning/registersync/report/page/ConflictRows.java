package no.utdanning.registersync.report.page;

import static no.utdanning.registersync.report.page.ScriptJson.row;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.utdanning.registersync.register.ConflictDecision;
import no.utdanning.registersync.review.Conflict;
import no.utdanning.registersync.review.ConflictKind;
import no.utdanning.registersync.review.EditionReview;
import no.utdanning.registersync.review.PastConflict;
import org.jspecify.annotations.Nullable;

/** The page's data on conflicts. */
final class ConflictRows {
  private final EditionReview review;
  private final Mentions mentions;
  private final Map<ConflictKind, Integer> kinds = new EnumMap<>(ConflictKind.class);

  ConflictRows(EditionReview review, Mentions mentions) {
    this.review = review;
    this.mentions = mentions;
    review.kinds().forEach(count -> kinds.put(count.kind(), kinds.size()));
  }

  void write(ScriptJson json) {
    json.field("conflicts", review.conflicts().stream().map(this::conflict));
    json.field("gone", review.gone().stream().map(ConflictRows::past));
  }

  private @Nullable Object[] conflict(Conflict conflict) {
    return row(
        kinds.get(conflict.kind()),
        conflict.subject().code(),
        PageData.code(conflict.subject().type()),
        conflict.name(),
        links(conflict),
        conflict.k(),
        conflict.positions(),
        conflict.contracts(),
        conflict.overcount(),
        conflict.firstSeen().edition(),
        conflict.firstSeen().date(),
        conflict.change() == Conflict.Change.NEW ? 1 : 0,
        conflict.state().ordinal(),
        conflict.reopened() ? 1 : 0,
        decision(conflict.decision()),
        conflict.places().stream().map(where -> row(where.source(), where.line())),
        conflict.facts());
  }

  private List<Object> links(Conflict conflict) {
    List<Object> flat = new ArrayList<>();
    for (Conflict.Concerned each : conflict.occupations()) {
      mentions.addLink(flat, mentions.occupation(each.id(), each.title()), each.review());
    }
    return flat;
  }

  private static @Nullable Object @Nullable [] decision(@Nullable ConflictDecision decision) {
    return decision == null
        ? null
        : row(
            decision.verdict().code(),
            decision.why(),
            decision.by(),
            decision.date() == null ? "" : decision.date(),
            decision.occupations());
  }

  private static @Nullable Object[] past(PastConflict past) {
    return row(
        past.id(), past.state().ordinal(), past.firstSeen().edition(), past.firstSeen().date());
  }
}
