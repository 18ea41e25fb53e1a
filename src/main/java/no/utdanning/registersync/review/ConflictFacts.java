package no.utdanning.registersync.review;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.utdanning.registersync.finding.Finding;
import no.utdanning.registersync.finding.LinkFindings;
import no.utdanning.registersync.finding.TitleFindings;

/** What the findings behind a conflict say beyond its figures, by name. */
final class ConflictFacts {
  private ConflictFacts() {}

  static SortedMap<String, String> of(List<Finding> same) {
    SortedMap<String, String> facts = new TreeMap<>();
    Finding first = same.get(0);
    if (first instanceof TitleFindings.RetiredTitle retired) {
      facts.put("valid_to", retired.validTo());
    } else if (first instanceof LinkFindings.StaleReview stale) {
      facts.put("reviewed", stale.reviewed());
    } else if (first instanceof LinkFindings.TitleTextChanged changed) {
      facts.put("text_before", changed.before());
      facts.put("text_now", changed.now());
    } else if (first instanceof TitleFindings.SimilarTitles similar) {
      facts.put("text_1", similar.firstText());
      facts.put("text_2", similar.secondText());
    } else if (!(first instanceof TitleFindings.SharedTitle)
        && !(first instanceof TitleFindings.SharedTrade)) {
      facts.put(
          "message",
          same.stream().map(Finding::message).distinct().collect(Collectors.joining("; ")));
    }
    return Collections.unmodifiableSortedMap(facts);
  }
}
