package no.utdanning.registersync.report.page;

import static no.utdanning.registersync.report.page.ScriptJson.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.utdanning.registersync.counting.TitleFigures;
import no.utdanning.registersync.register.Review;
import no.utdanning.registersync.register.Title;
import no.utdanning.registersync.register.TitleCode;
import no.utdanning.registersync.register.UnoId;
import no.utdanning.registersync.review.ClusterReview;
import no.utdanning.registersync.review.EditionReview;
import no.utdanning.registersync.review.OccupationPair;
import org.jspecify.annotations.Nullable;

/** The page's data on titles, and on what ties occupations together by them. */
final class TitleRows {
  private final EditionReview review;
  private final Mentions mentions;
  private final Map<Link, Review> reviews = new HashMap<>();
  private final Numbered<TitleCode> titles = new Numbered<>();

  private record Link(TitleCode title, UnoId occupation) {}

  TitleRows(EditionReview review, Mentions mentions) {
    this.review = review;
    this.mentions = mentions;
    review
        .occupations()
        .forEach(
            (id, occupation) ->
                occupation
                    .titles()
                    .forEach(title -> reviews.put(new Link(title.code(), id), title.review())));
  }

  void write(ScriptJson json) {
    json.field("titles", review.titles().stream().map(this::title));
    json.field("clusters", review.clusters().stream().map(this::cluster));
    json.field("pairs", review.pairs().stream().map(this::pair));
  }

  private @Nullable Object[] title(TitleFigures figures) {
    titles.at(figures.code());
    Title title = figures.title();
    TitleFigures.TitlePositions positions = figures.positions();
    return row(
        figures.code(),
        title == null ? "" : title.text(),
        title == null ? "" : title.styrk08(),
        figures.state().ordinal(),
        links(figures),
        positions == null ? null : positions.count(),
        positions == null ? null : positions.fte(),
        positions == null ? null : positions.workplaces());
  }

  private List<Object> links(TitleFigures figures) {
    List<Object> flat = new ArrayList<>();
    for (UnoId occupation : figures.relation().occupations()) {
      mentions.addLink(
          flat,
          mentions.occupation(occupation),
          reviews.getOrDefault(new Link(figures.code(), occupation), Review.NONE));
    }
    return flat;
  }

  private @Nullable Object[] cluster(ClusterReview cluster) {
    return row(
        cluster.id(),
        mentions.occupations(cluster.occupations()),
        cluster.titles(),
        cluster.distinct(),
        cluster.naive(),
        cluster.overcount());
  }

  private @Nullable Object[] pair(OccupationPair pair) {
    return row(
        mentions.occupation(pair.first()),
        mentions.occupation(pair.second()),
        pair.titles().stream().map(titles::at),
        pair.positions());
  }
}
