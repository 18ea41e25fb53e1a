package no.utdanning.registersync.report.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.utdanning.registersync.register.Review;
import no.utdanning.registersync.register.UnoId;
import no.utdanning.registersync.review.EditionReview;

/** The occupations and people that the page's data name: those in use first, by their ids. */
final class Mentions {
  private final Numbered<UnoId> occupations = new Numbered<>();
  private final Map<UnoId, String> otherTitles = new HashMap<>();
  private final Numbered<String> people = new Numbered<>();

  Mentions(EditionReview review) {
    review.occupations().keySet().forEach(occupations::at);
    people.at("");
  }

  int occupation(UnoId id) {
    return occupations.at(id);
  }

  List<Integer> occupations(Collection<UnoId> ids) {
    return ids.stream().map(occupations::at).toList();
  }

  /** An occupation that may be retired or not exist: its title is kept. */
  int occupation(UnoId id, String title) {
    otherTitles.put(id, title);
    return occupations.at(id);
  }

  /**
   * Adds a link: the occupation's place, the day of the review or nothing, the reviewer's place.
   */
  void addLink(List<Object> flat, int occupation, Review review) {
    LocalDate date = review.date();
    flat.add(occupation);
    flat.add(date == null ? "" : date);
    flat.add(people.at(review.by()));
  }

  int person(String name) {
    return people.at(name);
  }

  Set<UnoId> occupations() {
    return occupations.all();
  }

  String otherTitle(UnoId id) {
    return otherTitles.getOrDefault(id, "");
  }

  List<String> people() {
    return new ArrayList<>(people.all());
  }
}
