package no.utdanning.registersync.report.page;

import static no.utdanning.registersync.report.page.ScriptJson.row;

import java.util.ArrayList;
import java.util.List;
import no.utdanning.registersync.counting.Apprentices;
import no.utdanning.registersync.counting.OccupationFigures;
import no.utdanning.registersync.counting.Positions;
import no.utdanning.registersync.register.Review;
import no.utdanning.registersync.register.UnoId;
import no.utdanning.registersync.review.EditionReview;
import no.utdanning.registersync.review.OccupationReview;
import org.jspecify.annotations.Nullable;

/** The page's data on occupations: those in use, then those that are only mentioned. */
final class OccupationRows {
  private final EditionReview review;
  private final Mentions mentions;

  OccupationRows(EditionReview review, Mentions mentions) {
    this.review = review;
    this.mentions = mentions;
  }

  void write(ScriptJson json) {
    // Trades may mention no occupation that is not in use, so none is added while this is written.
    json.field("occupations", List.copyOf(mentions.occupations()).stream().map(this::occupation));
  }

  private @Nullable Object[] occupation(UnoId id) {
    OccupationReview occupation = review.occupations().get(id);
    if (occupation == null) {
      return row(id, mentions.otherTitle(id), "", 0, false, "", List.of(), List.of());
    }
    Review stamp = occupation.occupation().review();
    return row(
        id,
        occupation.occupation().title(),
        stamp.date() == null ? "" : stamp.date(),
        mentions.person(stamp.by()),
        true,
        occupation.cluster() == null ? "" : occupation.cluster(),
        occupation.figures().stream().map(OccupationRows::figures),
        occupation.trades().stream().map(trade -> trade(id, trade)));
  }

  private static @Nullable Object[] figures(OccupationFigures figures) {
    Positions positions = figures.positions();
    Apprentices apprentices = figures.apprentices();
    return row(
        figures.area().code(),
        positions == null
            ? null
            : row(
                positions.total(),
                positions.own(),
                positions.shared(),
                positions.apportioned(),
                positions.fte(),
                positions.temporary(),
                positions.workplaces()),
        apprentices == null
            ? null
            : row(
                apprentices.contracts(),
                apprentices.own(),
                apprentices.shared(),
                apprentices.trainers(),
                apprentices.withApprentices(),
                apprentices.offices()));
  }

  /** The link to this occupation first, with its review; the others without theirs. */
  private @Nullable Object[] trade(UnoId id, OccupationReview.TradeOfIt trade) {
    List<Object> links = new ArrayList<>();
    mentions.addLink(links, mentions.occupation(id), trade.review());
    trade
        .others()
        .forEach(other -> mentions.addLink(links, mentions.occupation(other), Review.NONE));
    return row(trade.code(), trade.contracts(), links);
  }
}
